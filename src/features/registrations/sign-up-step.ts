import type { ReactNode } from 'react'
import type { CommunityEvent } from '../../../core/contract/event'
import type { Registration } from '../../../core/contract/registration'
import type { Relative } from '../../../core/contract/resident'
import type { DraftGap, SignUpDraft } from './sign-up-draft'

/** All that decides which steps there are, and what they show. */
export type SignUpFacts = {
  event: CommunityEvent
  registration: Registration | undefined
  draft: SignUpDraft
  relatives: readonly Relative[]
  /** The resident's own, where they have told it. */
  knownBirthYear: number | null
  gap: DraftGap | null
  /** Questions that the server found unanswered. */
  refusedQuestions: readonly string[]
  now: Date
  onChange: (draft: SignUpDraft) => void
}

/** One thing to decide; `id` is where the page scrolls to when it is still missing. */
export type SignUpStep = { id: string; content: ReactNode }
