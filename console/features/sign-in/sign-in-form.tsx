import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { OfficerSession, OfficerSessionRequest } from '../../../core/contract/officer'
import { callApi } from '../../lib/api-client'
import type { ApiError } from '../../lib/api-error'
import { useTakeSession } from '../../lib/session'
import { tellSignOut } from '../../lib/sign-out'
import { useCommand } from '../../lib/use-command'
import { TotpField } from '../../components/totp-field'

const signIn = async (body: OfficerSessionRequest) => {
  // Whoever was here before leaves first.
  await tellSignOut()
  return callApi<OfficerSession>('/staff/sessions', { method: 'POST', body })
}

const waitText = ({ details }: ApiError) => {
  const seconds = typeof details.retryAfterSeconds === 'number' ? details.retryAfterSeconds : 900
  return `尝试次数太多，请过 ${Math.ceil(seconds / 60)} 分钟再登录，或请管理员重置密码。`
}

/** Name and password; then, for those who have one, the authenticator's digits. */
export const SignInForm = ({ loginName, password }: { loginName?: string; password?: string }) => {
  const takeSession = useTakeSession()
  const [isTotpAsked, setTotpAsked] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const command = useCommand(signIn, {
    onDone: takeSession,
    onRefused: (error) => {
      if (error.code === 'TOTP_REQUIRED') setTotpAsked(true)
      setProblem(
        error.code === 'TOTP_REQUIRED'
          ? null
          : error.code === 'SIGN_IN_THROTTLED'
            ? waitText(error)
            : error.message,
      )
      return true
    },
  })
  return (
    <Form<OfficerSessionRequest>
      layout="vertical"
      requiredMark={false}
      initialValues={{ loginName, password }}
      onFinish={(request) => command.mutate(request)}
    >
      {problem && <Alert type="error" showIcon title={problem} className="form-problem" />}
      <Form.Item name="loginName" label="登录名" rules={[{ required: true, message: '请输入登录名' }]}>
        <Input autoComplete="username" autoCapitalize="none" autoFocus={!loginName} maxLength={64} />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码' }]}>
        <Input.Password autoComplete="current-password" autoFocus={!!loginName} maxLength={128} />
      </Form.Item>
      {isTotpAsked && <TotpField />}
      <Button type="primary" htmlType="submit" block size="large" loading={command.isPending}>
        登录
      </Button>
    </Form>
  )
}
