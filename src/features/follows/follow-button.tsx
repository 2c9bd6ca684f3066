import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { useIsFollowed, wishToFollow } from './follow-store'
import { syncFollows } from './follow-sync'
import './follow-button.scss'

/** Follows a neighbourhood, or no longer; on this device without signing in. */
export function FollowButton({ unit }: { unit: { id: string; name: string } }) {
  const isOn = useIsFollowed(unit.id)
  const tap = () => {
    if (wishToFollow(unit.id, !isOn)) void syncFollows()
  }
  return (
    <View
      className={`follow-button ${isOn ? 'follow-button--on' : ''}`}
      hoverClass="follow-button--pressed"
      role="checkbox"
      aria-checked={isOn}
      aria-label={`关注${unit.name}`}
      onClick={tap}
    >
      <Icon name={isOn ? 'check' : 'plus'} />
      <Text>{isOn ? '已关注' : '关注'}</Text>
    </View>
  )
}
