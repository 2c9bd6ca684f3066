import { Text, View } from '@tarojs/components'
import { formatMoment } from '../../core/rules/chinese-dates'
import { Button } from './button'
import './offline-mark.scss'

type OfflineMarkProps = { keptAt: number; onRetry: () => void }

/** Says quietly that what follows was read earlier and may have changed. */
export function OfflineMark({ keptAt, onRetry }: OfflineMarkProps) {
  const when = formatMoment(new Date(keptAt).toISOString(), new Date())
  return (
    <View className="offline-mark" role="status">
      <Text className="offline-mark__text">{`离线内容，${when} 存下的`}</Text>
      <Button look="quiet" className="offline-mark__retry" onClick={onRetry}>
        刷新
      </Button>
    </View>
  )
}
