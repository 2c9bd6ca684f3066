import { useEffect } from 'react'
import { heard, hush, toggleNarration } from '@/lib/narration'
import { useObservable } from '@/lib/observable'
import { IconButton } from './icon-button'

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
    <IconButton
      icon="speaker"
      label={state ? WORDS[state] : '读给我听'}
      onTap={() => toggleNarration(audioPath)}
    />
  )
}
