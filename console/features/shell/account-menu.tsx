import UserOutlined from '@ant-design/icons/es/icons/UserOutlined'
import { Button, Dropdown } from 'antd'
import { useNavigate } from 'react-router-dom'
import { ROLE_NAMES } from '../../../core/contract/officer-words'
import { useSession, useSignOut } from '../../lib/session'

/** Who is signed in, and the way out. */
export const AccountMenu = () => {
  const { officer } = useSession()
  const navigate = useNavigate()
  const signOut = useSignOut()
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', disabled: true, label: `${ROLE_NAMES[officer.role]} · ${officer.unit.name}` },
          { type: 'divider' },
          { key: 'account', label: '我的账号' },
          { key: 'sign-out', label: '退出登录' },
        ],
        onClick: ({ key }) => {
          if (key === 'account') void navigate('/account')
          if (key === 'sign-out') signOut()
        },
      }}
    >
      <Button type="text" icon={<UserOutlined />} className="account-menu">
        {officer.name}
      </Button>
    </Dropdown>
  )
}
