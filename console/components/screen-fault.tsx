import { Button, Result } from 'antd'
import { Link, useRouteError } from 'react-router-dom'

/** A chunk of a release that has been replaced since the page was opened is gone from the server. */
const isOldRelease = (error: unknown) =>
  error instanceof Error && /dynamically imported module|module script failed/i.test(error.message)

/** In the place of a screen that is not there or broke. */
export const ScreenFault = ({ isMissing = false }: { isMissing?: boolean }) => {
  const error = useRouteError()
  if (isMissing) return <Result status="404" title="没有这个页面" extra={<Link to="/">回到首页</Link>} />
  const title = isOldRelease(error) ? '后台已更新，请刷新页面' : '这个页面出了点问题'
  return (
    <Result
      status="warning"
      title={title}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          刷新页面
        </Button>
      }
    />
  )
}
