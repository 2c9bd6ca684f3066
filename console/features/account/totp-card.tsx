import { Button, Card, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { TotpRemoval } from '../../../core/contract/officer'
import { ToneTag } from '../../components/tone-tag'
import { TotpEnrolment } from '../../components/totp-enrolment'
import { callApi } from '../../lib/api-client'
import { useReloadSession, useSession } from '../../lib/session'
import { useCommand } from '../../lib/use-command'

const remove = (body: TotpRemoval) => callApi('/staff/me/totp', { method: 'DELETE', body })

const Enrolled = () => {
  const [isAsking, setAsking] = useState(false)
  const [form] = Form.useForm<TotpRemoval>()
  const reload = useReloadSession()
  const command = useCommand(remove, { done: '验证器已解除', onDone: reload })
  return (
    <>
      <p>
        <ToneTag tone="good">已绑定</ToneTag> 登录时除了密码，还要输入验证器上的数字。
      </p>
      <Button onClick={() => setAsking(true)}>解除绑定</Button>
      <Modal
        open={isAsking}
        title="解除验证器"
        okText="解除绑定"
        cancelText="不解除"
        confirmLoading={command.isPending}
        onOk={form.submit}
        onCancel={() => setAsking(false)}
      >
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(body) => command.mutate(body)}>
          <Form.Item name="password" label="请输入密码" rules={[{ required: true, message: '请输入密码' }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
        </Form>
      </Modal>
    </>
  )
}

const NotEnrolled = () => {
  const [isEnrolling, setEnrolling] = useState(false)
  const reload = useReloadSession()
  if (isEnrolling) return <TotpEnrolment onDone={reload} />
  return (
    <>
      <p>绑定后，别人就算知道密码也登录不了。</p>
      <Button onClick={() => setEnrolling(true)}>绑定验证器</Button>
    </>
  )
}

export const TotpCard = () => (
  <Card title="动态验证码">{useSession().hasTotp ? <Enrolled /> : <NotEnrolled />}</Card>
)
