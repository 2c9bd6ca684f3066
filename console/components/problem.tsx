import { Button, Result } from 'antd'
import { messageOf } from '../lib/api-error'

/** What could not be read, and a way to try again. */
export const Problem = ({ error, onRetry }: { error: unknown; onRetry?: () => unknown }) => (
  <Result
    status="warning"
    title={messageOf(error)}
    extra={onRetry && <Button onClick={() => void onRetry()}>再试一次</Button>}
  />
)
