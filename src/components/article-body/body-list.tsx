import { Text, View } from '@tarojs/components'
import type { BlockNode } from '../../../core/contract/article-body'
import { InlineText } from './inline-text'

type ListNode = Extract<BlockNode, { type: 'bulletList' | 'orderedList' }>

export function BodyList({ node }: { node: ListNode }) {
  return (
    <View className="article-body__list" role="list">
      {node.content.map((item, index) => (
        <View key={index} className="article-body__item" role="listitem">
          <Text className="article-body__bullet">{node.type === 'orderedList' ? `${index + 1}.` : '•'}</Text>
          <View className="article-body__item-text">
            {item.content.map((paragraph, place) => (
              <InlineText key={place} nodes={paragraph.content} />
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}
