import { Text } from '@tarojs/components'
import './tag.scss'

export type TagTone = 'accent' | 'warm' | 'quiet'

export function Tag({ text, tone = 'accent' }: { text: string; tone?: TagTone }) {
  return <Text className={`tag tag--${tone}`}>{text}</Text>
}
