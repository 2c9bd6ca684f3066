import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '@/components/icon'
import { Skeleton } from '@/components/skeleton'
import type { Standing } from './standing'
import './standing-card.scss'

const ICONS: Record<Standing['tone'], IconName> = { good: 'check', waiting: 'clock', over: 'calendar' }

/** How it stands and what happens next, large. */
export function StandingCard({ standing: { tone, title, next } }: { standing: Standing }) {
  return (
    <View className={`standing-card standing-card--${tone}`} role="status">
      <View className="standing-card__head">
        <Icon name={ICONS[tone]} className="standing-card__icon" />
        <Text>{title}</Text>
      </View>
      <Text>{next}</Text>
    </View>
  )
}

/** In the shape of a registration. */
export function RegistrationSkeleton() {
  return (
    <View className="registration-detail" role="status" aria-label="正在加载">
      <Skeleton height="110px" />
      <Skeleton height="190px" />
      <Skeleton width="60%" />
    </View>
  )
}
