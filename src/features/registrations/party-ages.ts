import type { CommunityEvent } from '../../../core/contract/event'
import type { Relative } from '../../../core/contract/resident'
import { hasAgeRange, isInAgeRange, mayNeedGuardian } from '../../../core/rules/ages'
import { yearFault } from './relative-fault'
import { type PartyNeeds, type SignUpDraft } from './sign-up-draft'

type Aged = Pick<CommunityEvent, 'minAge' | 'maxAge' | 'needsGuardianConsent' | 'sessions'>

const startOf = ({ sessions }: Aged, sessionId: string | null) => {
  const session = sessions.find(({ id }) => id === sessionId) ?? sessions[0]
  return session && new Date(session.startsAt)
}

/** Whether the event would take somebody of this birth year in the session chosen. */
export const isOfAge = (event: Aged, sessionId: string | null, birthYear: number): boolean => {
  const start = startOf(event, sessionId)
  return !start || !hasAgeRange(event) || isInAgeRange(event, birthYear, start)
}

/** Those of the party whose guardian has to agree. */
export const childrenOf = (
  event: Aged,
  draft: Pick<SignUpDraft, 'sessionId' | 'relativeIds'>,
  relatives: readonly Relative[],
): Relative[] => {
  const start = startOf(event, draft.sessionId)
  if (!start || !event.needsGuardianConsent) return []
  return relatives.filter(
    ({ id, birthYear }) => draft.relativeIds.includes(id) && mayNeedGuardian(birthYear, start),
  )
}

/** Whether the resident has to tell their own birth year, which is asked for once and then known. */
export const asksBirthYear = (event: Aged, isSelfComing: boolean, known: number | null) =>
  hasAgeRange(event) && isSelfComing && known === null

export const partyNeeds = (
  event: Aged,
  draft: SignUpDraft,
  { known, relatives, now }: { known: number | null; relatives: readonly Relative[]; now: Date },
): PartyNeeds => ({
  birthYear: asksBirthYear(event, draft.isSelfComing, known) && yearFault(draft.birthYear, now) !== '',
  consent: childrenOf(event, draft, relatives).length > 0,
})
