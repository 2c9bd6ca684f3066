import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { PasswordChange } from '../../core/contract/officer'
import { checkPassword, PASSWORD_REFUSALS } from '../../core/rules/password'
import { callApi } from '../lib/api-client'
import { useCommand } from '../lib/use-command'

const changePassword = (body: PasswordChange) => callApi('/staff/me/password', { method: 'PUT', body })

type Fields = PasswordChange & { again: string }

/** The officer's own password; `onDone` when it is changed. */
export const PasswordForm = ({ loginName, onDone }: { loginName: string; onDone: () => unknown }) => {
  const [form] = Form.useForm<Fields>()
  const [problem, setProblem] = useState<string | null>(null)
  const command = useCommand(changePassword, {
    done: '新密码已生效，其他设备已退出登录',
    onDone: () => {
      form.resetFields()
      setProblem(null)
      return onDone()
    },
    onRefused: (error) => {
      setProblem(error.message)
      return true
    },
  })
  const refuseWeak = (_rule: unknown, password: string | undefined) => {
    if (!password) return Promise.reject(new Error('请输入新密码'))
    const currentPassword = (form.getFieldValue('currentPassword') as string | undefined) ?? ''
    const checked = checkPassword({ password, loginName, currentPassword })
    return checked.ok ? Promise.resolve() : Promise.reject(new Error(PASSWORD_REFUSALS[checked.reason]))
  }
  const refuseOther = (_rule: unknown, again: string | undefined) =>
    again === form.getFieldValue('newPassword')
      ? Promise.resolve()
      : Promise.reject(new Error('两次输入的新密码不一样'))
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={false}
      validateTrigger="onBlur"
      onFinish={({ currentPassword, newPassword }) => command.mutate({ currentPassword, newPassword })}
    >
      {problem && <Alert type="error" showIcon title={problem} className="form-problem" />}
      <Form.Item
        name="currentPassword"
        label="现在的密码"
        rules={[{ required: true, message: '请输入现在的密码' }]}
      >
        <Input.Password autoComplete="current-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label="新密码"
        extra="至少 10 个字符，可以是一句好记的话。"
        rules={[{ validator: refuseWeak }]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一次新密码"
        dependencies={['newPassword']}
        rules={[{ validator: refuseOther }]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={command.isPending}>
        保存新密码
      </Button>
    </Form>
  )
}
