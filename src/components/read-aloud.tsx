import { useEffect } from 'react'
import { useObservable } from '@/lib/observable'
import { canSpeak, hush, speak, spoken } from '@/lib/speech'
import { IconButton } from './icon-button'

/** Reads a text aloud by the browser's own voice, and stops with the page; absent where there is no voice. */
export function ReadAloud({ text }: { text: string; audioPath: string | null }) {
  const isSpoken = useObservable(spoken, (current) => current === text)
  useEffect(() => (canSpeak() ? hush : undefined), [])
  if (!canSpeak() || text === '') return null
  return (
    <IconButton
      icon="speaker"
      label={isSpoken ? '停止朗读' : '读给我听'}
      onTap={() => (isSpoken ? hush() : speak(text))}
    />
  )
}
