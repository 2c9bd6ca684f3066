import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, QRCode, Typography } from 'antd'
import { useState } from 'react'
import type { TotpConfirmation, TotpEnrolment as Enrolment } from '../../core/contract/officer'
import { callApi } from '../lib/api-client'
import { useCommand } from '../lib/use-command'
import { Loading } from './loading'
import { Problem } from './problem'
import { TotpField } from './totp-field'

const begin = () => callApi<Enrolment>('/staff/me/totp', { method: 'POST' })
const confirm = (body: TotpConfirmation) => callApi('/staff/me/totp', { method: 'PUT', body })

/** Shows a new secret as a QR code and asks for its first digits; `onDone` when they were right. */
export const TotpEnrolment = ({ onDone }: { onDone: () => unknown }) => {
  const [problem, setProblem] = useState<string | null>(null)
  // One secret for as long as this is shown: another would make the scanned one worthless.
  const enrolment = useQuery({
    queryKey: ['totp-enrolment'],
    queryFn: begin,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const command = useCommand(confirm, {
    done: '验证器已绑定，下次登录时会用到',
    onDone,
    onRefused: (error) => {
      setProblem(error.message)
      return true
    },
  })
  if (enrolment.isPending) return <Loading />
  if (enrolment.isError) return <Problem error={enrolment.error} onRetry={enrolment.refetch} />
  const { secret, uri } = enrolment.data
  return (
    <Form<TotpConfirmation> layout="vertical" requiredMark={false} onFinish={(body) => command.mutate(body)}>
      <p>用手机上的验证器（身份验证器类应用都可以）扫描二维码，然后输入它显示的数字。</p>
      <QRCode value={uri} size={180} className="totp-code" aria-label="绑定验证器的二维码" />
      <p>
        扫不了就手动输入密钥：
        <Typography.Text code copyable>
          {secret}
        </Typography.Text>
      </p>
      {problem && <Alert type="error" showIcon title={problem} className="form-problem" />}
      <TotpField />
      <Button type="primary" htmlType="submit" loading={command.isPending}>
        绑定
      </Button>
    </Form>
  )
}
