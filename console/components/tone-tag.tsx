import type { ReactNode } from 'react'

export type Tone = 'good' | 'waiting' | 'bad' | 'quiet'

/** A state in a word. antd's coloured tags are too light to read at this size. */
export const ToneTag = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <span className={`tone-tag tone-tag--${tone}`}>{children}</span>
)
