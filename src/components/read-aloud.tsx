import { useEffect } from 'react'
import { Text, View } from '@tarojs/components'
import { useObservable } from '@/lib/observable'
import { canSpeak, hush, speak, spoken } from '@/lib/speech'
import { Icon } from './icon'
import './read-aloud.scss'

/** Reads a text aloud by the browser's own voice, and stops with the page; absent where there is no voice. */
export function ReadAloud({ text }: { text: string; audioPath: string | null }) {
  const isSpoken = useObservable(spoken, (current) => current === text)
  useEffect(() => (canSpeak() ? hush : undefined), [])
  if (!canSpeak() || text === '') return null
  return (
    <View
      className="read-aloud"
      hoverClass="read-aloud--pressed"
      role="button"
      onClick={() => (isSpoken ? hush() : speak(text))}
    >
      <Icon name="speaker" />
      <Text>{isSpoken ? '停止朗读' : '读给我听'}</Text>
    </View>
  )
}
