import { Text, View } from '@tarojs/components'
import { messageOf } from '@/lib/api-error'
import { Button } from './button'
import './notice-state.scss'

export function ErrorState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <View className="notice-state" role="alert">
      <Text className="notice-state__text">{messageOf(error)}</Text>
      <Button look="plain" onClick={onRetry}>
        再试一次
      </Button>
    </View>
  )
}
