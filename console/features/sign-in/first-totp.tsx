import { Entrance } from '../../components/entrance'
import { TotpEnrolment } from '../../components/totp-enrolment'
import { useReloadSession } from '../../lib/session'

/** Where the street asks it of its admins. */
export const FirstTotp = () => (
  <Entrance title="绑定验证器" about="管理员登录时除了密码，还要输入手机上的动态验证码。">
    <TotpEnrolment onDone={useReloadSession()} />
  </Entrance>
)
