import { useQueryClient } from '@tanstack/react-query'
import { Button, Card, Form, Select, Switch } from 'antd'
import type { StreetSettings } from '../../../core/contract/street-settings'
import { callApi } from '../../lib/api-client'
import { useCommand } from '../../lib/use-command'
import { SETTINGS_KEY } from './read-settings'

const HOURS = [1, 2, 4, 8, 12]

const save = (body: StreetSettings) => callApi<StreetSettings>('/staff/settings', { method: 'PATCH', body })

export const StreetSettingsForm = ({ settings }: { settings: StreetSettings }) => {
  const client = useQueryClient()
  const command = useCommand(save, {
    done: '设置已保存',
    onDone: (saved) => client.setQueryData(SETTINGS_KEY, saved),
  })
  return (
    <Card className="narrow">
      <Form<StreetSettings>
        layout="vertical"
        requiredMark={false}
        initialValues={settings}
        onFinish={(body) => command.mutate(body)}
      >
        <Form.Item
          name="officerIdleHours"
          label="多久不操作就退出登录"
          extra="在公用电脑上忘了退出时，别人也看不到名单。"
        >
          <Select options={HOURS.map((hours) => ({ value: hours, label: `${hours} 小时` }))} />
        </Form.Item>
        <Form.Item
          name="isAdminTotpRequired"
          label="管理员必须绑定动态验证码"
          extra="正式运行时生效：没有绑定的管理员登录后要先绑定。"
          valuePropName="checked"
        >
          <Switch />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={command.isPending}>
          保存设置
        </Button>
      </Form>
    </Card>
  )
}
