import { Button, Card } from 'antd'
import { callApi } from '../../lib/api-client'
import { useForgetSession } from '../../lib/session'
import { useCommand } from '../../lib/use-command'

const signOutEverywhere = () => callApi('/staff/sessions', { method: 'DELETE' })

export const SessionsCard = () => {
  const command = useCommand(signOutEverywhere, {
    done: '所有设备都已退出登录',
    onDone: useForgetSession(),
  })
  return (
    <Card title="登录的设备">
      <p>在别的电脑或手机上忘了退出时，可以让所有设备一起退出，包括这一台。</p>
      <Button loading={command.isPending} onClick={() => command.mutate()}>
        退出所有设备
      </Button>
    </Card>
  )
}
