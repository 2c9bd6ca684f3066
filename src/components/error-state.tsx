import { Text, View } from '@tarojs/components'
import { ApiError, messageOf } from '@/lib/api-error'
import { goBack } from '@/lib/routes'
import { Button } from './button'
import './notice-state.scss'

/** Why there is nothing, and the way on: to try again, or back from what is gone for good. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const isGone = error instanceof ApiError && error.code === 'NOT_FOUND'
  return (
    <View className="notice-state" role="alert">
      <Text className="notice-state__text">{messageOf(error)}</Text>
      <Button look="plain" onClick={isGone ? goBack : onRetry}>
        {isGone ? '返回' : '再试一次'}
      </Button>
    </View>
  )
}
