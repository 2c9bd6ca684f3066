import { useQuery } from '@tanstack/react-query'
import { Empty } from 'antd'
import { Loading } from '../../components/loading'
import { Problem } from '../../components/problem'
import { ScreenHeader } from '../../components/screen-header'
import { ContentCheckTable } from '../../features/content/content-check-table'
import { CONTENT_CHECKS_KEY, readContentChecks } from '../../features/content/read-content-checks'

const ContentScreen = () => {
  const { data, isPending, error, refetch } = useQuery({
    queryKey: CONTENT_CHECKS_KEY,
    queryFn: readContentChecks,
  })
  return (
    <>
      <ScreenHeader
        title="居民内容"
        about="居民填写的称呼、头像和回答，微信没有通过或没能检查的，在这里看一眼。看不看都不影响报名。"
      />
      {isPending ? (
        <Loading />
      ) : error ? (
        <Problem error={error} onRetry={refetch} />
      ) : data.items.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有要看的内容" />
      ) : (
        <ContentCheckTable checks={data.items} />
      )}
    </>
  )
}

export default ContentScreen
