import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { openPage, routes } from '@/lib/routes'
import './followed-summary.scss'

/** How many are followed; a tap leads to the page where more are chosen. */
export function FollowedSummary({ count }: { count: number }) {
  return (
    <View
      className="followed-summary"
      hoverClass="followed-summary--pressed"
      role="link"
      onClick={() => openPage(routes.follows())}
    >
      <Text>{count > 0 ? `已关注 ${count} 个居民区` : '选择居民区'}</Text>
      <Icon name="chevron-right" className="followed-summary__arrow" />
    </View>
  )
}
