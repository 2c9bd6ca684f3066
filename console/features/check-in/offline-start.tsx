import { Alert, Button } from 'antd'
import { useOfflineStart } from '../../lib/offline-console'

/** Has this device made ready to start without a network, and says so when it is not. */
export const OfflineStartNotice = () => {
  const { data, isFetching, refetch } = useOfflineStart()
  if (data === undefined || data === 'ready') return null
  return (
    <Alert
      type="warning"
      showIcon
      className="form-problem"
      title="这台设备没网时打不开签到页。签到结束前，请不要关掉这个页面。"
      action={
        data === 'failed' && (
          <Button size="small" loading={isFetching} onClick={() => void refetch()}>
            再试一次
          </Button>
        )
      }
    />
  )
}
