import { Text, View } from '@tarojs/components'
import { USED_APIS, USED_OPEN_TYPES } from '@/lib/used-apis'
import { KEPT, KEPT_FOR, RIGHTS } from './privacy-words'
import './privacy-guide.scss'

const asked = [...Object.values(USED_APIS), ...Object.values(USED_OPEN_TYPES)]
  .filter(({ isPersonal }) => isPersonal)
  .map(({ reason }) => reason)

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <View className="privacy-guide__section">
      <Text className="privacy-guide__title" role="heading">
        {title}
      </Text>
      <View className="privacy-guide__lines" role="list">
        {lines.map((line) => (
          <Text key={line} className="privacy-guide__line" role="listitem">
            {line}
          </Text>
        ))}
      </View>
    </View>
  )
}

/** What is kept, why, what WeChat is asked for and when, and how to be rid of it. */
export function PrivacyGuide() {
  return (
    <View className="privacy-guide">
      <Text>我们只留办事要用的，用完能删。资料存在街道自己的服务器上，不给别人，不做广告。</Text>
      <View className="privacy-guide__section">
        <Text className="privacy-guide__title" role="heading">
          我们留什么，为什么
        </Text>
        {KEPT.map(({ what, why }) => (
          <View key={what} className="privacy-guide__kept">
            <Text className="privacy-guide__what">{what}</Text>
            <Text className="privacy-guide__why">{why}</Text>
          </View>
        ))}
      </View>
      <Lines title="什么时候会问微信要" lines={asked} />
      <Lines title="留多久" lines={KEPT_FOR} />
      <Lines title="您可以随时" lines={RIGHTS} />
    </View>
  )
}
