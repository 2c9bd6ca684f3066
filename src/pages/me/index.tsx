import { Text, View } from '@tarojs/components'
import { ElderFold } from '@/components/elder-fold'
import { ElderSwitch } from '@/components/elder-switch'
import { MenuRow } from '@/components/menu-row'
import { PageShell } from '@/components/page-shell'
import { MyUnit } from '@/features/me/my-unit'
import { ProfileHead } from '@/features/me/profile-head'
import { useUnread } from '@/features/notices/use-unread'
import { requireSession } from '@/lib/require-session'
import { openPage, routes } from '@/lib/routes'
import { useSession } from '@/lib/session-store'
import './index.scss'

/** Opens a page that only a signed-in resident has; signs in first. */
const openMine = async (url: string) => {
  if (await requireSession()) openPage(url)
}

export default function Me() {
  const resident = useSession()?.resident
  const unread = useUnread()
  return (
    <PageShell>
      <View className="me__top">
        <ElderSwitch />
      </View>
      <ProfileHead resident={resident} />
      <View className="me__group">
        <MenuRow
          icon="bell"
          label="我的消息"
          badge={unread > 0 ? `${unread} 条新消息` : ''}
          onTap={() => void openMine(routes.notices())}
        />
        <MenuRow icon="calendar" label="我的报名" onTap={() => void openMine(routes.registrations())} />
        <MenuRow icon="people" label="我的家人" onTap={() => void openMine(routes.relatives())} />
        <MenuRow icon="bookmark" label="我的收藏" onTap={() => void openMine(routes.bookmarks())} />
        <ElderFold>
          {(more) => (
            <>
              <View className="elder-fold__rare">
                <MenuRow icon="like" label="我的点赞" onTap={() => void openMine(routes.likes())} />
                <MenuRow icon="place" label="关注的居民区" onTap={() => openPage(routes.follows())} />
                <MenuRow icon="history" label="阅读记录" onTap={() => openPage(routes.history())} />
              </View>
              <View className="me__more">{more}</View>
            </>
          )}
        </ElderFold>
      </View>
      {resident && (
        <View className="me__group">
          <MyUnit resident={resident} />
        </View>
      )}
      <View className="me__group">
        <MenuRow icon="settings" label="设置" onTap={() => openPage(routes.settings())} />
        <MenuRow icon="shield" label="隐私保护说明" onTap={() => openPage(routes.privacy())} />
      </View>
      <Text className="me__note">您的电话和家人资料加密保存，只用于您报名的活动。</Text>
    </PageShell>
  )
}
