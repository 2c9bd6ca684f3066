import { Card, Flex } from 'antd'
import { ROLE_NAMES } from '../../../core/contract/officer-words'
import { PasswordForm } from '../../components/password-form'
import { ScreenHeader } from '../../components/screen-header'
import { SessionsCard } from '../../features/account/sessions-card'
import { TotpCard } from '../../features/account/totp-card'
import { useReloadSession, useSession } from '../../lib/session'

const AccountScreen = () => {
  const { officer } = useSession()
  return (
    <>
      <ScreenHeader
        title="我的账号"
        about={`${officer.name}（${officer.loginName}）· ${ROLE_NAMES[officer.role]} · ${officer.unit.name}`}
      />
      <Flex vertical gap="middle" className="narrow">
        <Card title="修改密码">
          <PasswordForm loginName={officer.loginName} onDone={useReloadSession()} />
        </Card>
        <TotpCard />
        <SessionsCard />
      </Flex>
    </>
  )
}

export default AccountScreen
