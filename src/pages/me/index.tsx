import { Text, View } from '@tarojs/components'
import { ElderSwitch } from '@/components/elder-switch'
import { MenuRow } from '@/components/menu-row'
import { PageShell } from '@/components/page-shell'
import { MyUnit } from '@/features/me/my-unit'
import { ProfileHead } from '@/features/me/profile-head'
import { signOut } from '@/features/session/use-sign-in'
import { askToConfirm } from '@/lib/feedback'
import { requireSession } from '@/lib/require-session'
import { openPage, routes } from '@/lib/routes'
import { useSession } from '@/lib/session-store'
import './index.scss'

/** Opens a page that only a signed-in resident has; signs in first. */
const openMine = async (url: string) => {
  if (await requireSession()) openPage(url)
}

const confirmSignOut = async () => {
  const isSure = await askToConfirm({
    title: '退出登录',
    text: '退出后，您的报名和收藏都还在，下次登录就能看到。',
  })
  if (isSure) await signOut()
}

export default function Me() {
  const resident = useSession()?.resident
  return (
    <PageShell>
      <View className="me__top">
        <ElderSwitch />
      </View>
      <ProfileHead resident={resident} />
      <View className="me__group">
        <MenuRow icon="calendar" label="我的报名" onTap={() => void openMine(routes.registrations())} />
        <MenuRow icon="bookmark" label="我的收藏" onTap={() => void openMine(routes.bookmarks())} />
      </View>
      {resident && (
        <>
          <View className="me__group">
            <MyUnit resident={resident} />
          </View>
          <View className="me__group">
            <MenuRow icon="close" label="退出登录" onTap={() => void confirmSignOut()} />
          </View>
        </>
      )}
      <Text className="me__note">您的电话和家人资料加密保存，只用于您报名的活动。</Text>
    </PageShell>
  )
}
