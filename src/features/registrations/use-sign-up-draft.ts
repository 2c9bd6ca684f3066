import { useState } from 'react'
import type { CommunityEvent } from '../../../core/contract/event'
import type { Registration } from '../../../core/contract/registration'
import { keepDraft, keptDraft } from './kept-draft'
import { comingSessions, newDraft, type SignUpDraft, takenBy } from './sign-up-draft'

/** What was kept, as far as it still holds: its session is to come and nobody is in it twice. */
const restored = (
  kept: SignUpDraft,
  event: CommunityEvent,
  registration: Registration | undefined,
  now: Date,
): SignUpDraft => {
  const isComing = comingSessions(event, now).some(({ id }) => id === kept.sessionId)
  const fresh = newDraft(event, registration, now)
  const sessionId = isComing ? kept.sessionId : fresh.sessionId
  const taken = takenBy(registration, sessionId)
  return {
    ...kept,
    sessionId,
    isSelfComing: kept.isSelfComing && !taken.includes(null),
    relativeIds: kept.relativeIds.filter((id) => !taken.includes(id)),
  }
}

/** The form's content; every change is kept on the device until it is sent. */
export const useSignUpDraft = (event: CommunityEvent, registration: Registration | undefined, now: Date) => {
  const [kept] = useState(() => keptDraft(event.id))
  const [draft, setDraft] = useState(() =>
    kept ? restored(kept, event, registration, now) : newDraft(event, registration, now),
  )
  const change = (next: SignUpDraft) => {
    setDraft(next)
    keepDraft(event.id, next)
  }
  return { draft, change, isRestored: kept !== null }
}
