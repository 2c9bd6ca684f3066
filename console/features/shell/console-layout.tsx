import MenuOutlined from '@ant-design/icons/es/icons/MenuOutlined'
import { Button, Drawer, Layout } from 'antd'
import { Suspense, useState } from 'react'
import { Outlet, useMatches, useNavigation } from 'react-router-dom'
import type { StaffAction } from '../../../core/contract/officer-words'
import { Brand } from '../../components/brand'
import { Loading } from '../../components/loading'
import { ScreenFault } from '../../components/screen-fault'
import { useSession } from '../../lib/session'
import type { ScreenEntry } from '../../lib/screen-entry'
import { AccountMenu } from './account-menu'
import { Navigation } from './navigation'

/** Typed addresses of screens that the role does not have are answered like unknown ones. */
const useIsAllowed = () => {
  const { actions } = useSession()
  const wanted = useMatches().flatMap(
    ({ handle }) => (handle as { action?: StaffAction } | undefined)?.action ?? [],
  )
  return wanted.every((action) => actions.includes(action))
}

/** Side navigation, a drawer on a phone; the screen beside it. */
export const ConsoleLayout = ({ screens }: { screens: ScreenEntry[] }) => {
  const [isDrawerOpen, setDrawerOpen] = useState(false)
  const isChanging = useNavigation().state === 'loading'
  const isAllowed = useIsAllowed()
  return (
    <Layout className="console">
      <a className="skip-link" href="#screen">
        跳到内容
      </a>
      <Layout.Header className="console__header">
        <Button
          className="console__open"
          type="text"
          icon={<MenuOutlined />}
          aria-label="打开导航"
          onClick={() => setDrawerOpen(true)}
        />
        <Brand />
        <AccountMenu />
      </Layout.Header>
      <Layout>
        <Layout.Sider className="console__side" width={208}>
          <Navigation screens={screens} />
        </Layout.Sider>
        <Layout.Content
          id="screen"
          className="console__screen"
          role="main"
          tabIndex={-1}
          aria-busy={isChanging}
        >
          <Suspense fallback={<Loading />}>{isAllowed ? <Outlet /> : <ScreenFault isMissing />}</Suspense>
        </Layout.Content>
      </Layout>
      <Drawer
        open={isDrawerOpen}
        onClose={() => setDrawerOpen(false)}
        placement="left"
        size={264}
        title="导航"
        styles={{ body: { padding: 8 } }}
      >
        <Navigation screens={screens} onGo={() => setDrawerOpen(false)} />
      </Drawer>
    </Layout>
  )
}
