import { Entrance } from '../../components/entrance'
import { PasswordForm } from '../../components/password-form'
import { useReloadSession } from '../../lib/session'

/** The first password was told by somebody else: it is changed before anything else. */
export const FirstPassword = ({ loginName }: { loginName: string }) => (
  <Entrance title="设置自己的密码" about="现在的密码是别人告诉您的，请换成只有自己知道的。">
    <PasswordForm loginName={loginName} onDone={useReloadSession()} />
  </Entrance>
)
