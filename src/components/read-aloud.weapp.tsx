import { useEffect } from 'react'
import { Text, View } from '@tarojs/components'
import { heard, hush, toggleNarration } from '@/lib/narration'
import { useObservable } from '@/lib/observable'
import { Icon } from './icon'
import './read-aloud.scss'

const WORDS = { preparing: '正在准备，点这里取消', playing: '暂停朗读', paused: '继续朗读' }

/**
 * Plays what the server reads aloud, and stops with the page; absent where the server has no voice, since a
 * mini-program has none of its own. In the background WeChat pauses it.
 */
export function ReadAloud({ audioPath }: { text: string; audioPath: string | null }) {
  const state = useObservable(heard, (now) => (now?.path === audioPath ? now?.state : undefined))
  useEffect(
    () => () => {
      if (heard.get()?.path === audioPath) hush()
    },
    [audioPath],
  )
  if (audioPath === null) return null
  return (
    <View
      className="read-aloud"
      hoverClass="read-aloud--pressed"
      role="button"
      onClick={() => toggleNarration(audioPath)}
    >
      <Icon name="speaker" />
      <Text>{state ? WORDS[state] : '读给我听'}</Text>
    </View>
  )
}
