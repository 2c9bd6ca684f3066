import { Text, View } from '@tarojs/components'
import { messageOf } from '@/lib/api-error'
import { Button } from './button'
import './list-footer.scss'

type ListFooterProps = {
  hasMore: boolean
  error: unknown
  onMore: () => void
}

/** Ends a list: loading the next page, the end, or why the next page did not come. */
export function ListFooter({ hasMore, error, onMore }: ListFooterProps) {
  if (error) {
    return (
      <View className="list-footer" role="alert">
        <Text>{messageOf(error)}</Text>
        <Button look="plain" onClick={onMore}>
          再试一次
        </Button>
      </View>
    )
  }
  return (
    <View className="list-footer">
      <Text>{hasMore ? '正在加载…' : '没有更多了'}</Text>
    </View>
  )
}
