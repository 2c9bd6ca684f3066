import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { openPage, routes } from '@/lib/routes'
import type { Resident } from '../../../core/contract/resident'
import { Avatar } from './avatar'
import './profile-head.scss'

/** Who is signed in, a tap away from changing it; without anyone, what signing in is good for. */
export function ProfileHead({ resident }: { resident: Resident | undefined }) {
  if (!resident) {
    return (
      <View className="profile-head">
        <Text className="profile-head__name">您好，邻居</Text>
        <Text className="profile-head__line">看资讯不用登录。登录后可以点赞、收藏，也可以报名活动。</Text>
        <Button isWide onClick={() => openPage(routes.signIn())}>
          登录
        </Button>
      </View>
    )
  }
  return (
    <View
      className="profile-head profile-head--signed-in"
      hoverClass="profile-head--pressed"
      role="button"
      onClick={() => openPage(routes.profile())}
    >
      <Avatar resident={resident} />
      <View className="profile-head__text">
        <Text className="profile-head__name">{resident.nickname}</Text>
        <Text className="profile-head__line">{resident.unit?.name ?? '还没有选择居民区'}</Text>
      </View>
      <Icon name="chevron-right" className="profile-head__arrow" />
    </View>
  )
}
