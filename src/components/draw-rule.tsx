import { Text, View } from '@tarojs/components'
import { DRAW_RULE_SENTENCES } from '../../core/rules/draw-weight'
import './draw-rule.scss'

/** How seats are drawn, in the sentences that are published with every draw. */
export function DrawRule() {
  return (
    <View className="draw-rule" role="list" aria-label="怎么摇号">
      {DRAW_RULE_SENTENCES.map((sentence) => (
        <Text key={sentence} className="draw-rule__sentence" role="listitem">
          {sentence}
        </Text>
      ))}
    </View>
  )
}
