import type { CommunityEvent, Question } from '../../../core/contract/event'
import type { Answers, Registration, SignUpRequest } from '../../../core/contract/registration'
import { answersMissing } from '../../../core/rules/answers'

/** As typed: a number stays text until it is sent. */
export type DraftAnswer = string | string[] | boolean

/** The form as it stands. */
export type SignUpDraft = {
  sessionId: string | null
  isSelfComing: boolean
  relativeIds: string[]
  answers: Record<string, DraftAnswer>
}

/** What still has to be filled in before the form can be sent. */
export type DraftGap = { kind: 'session' | 'people' } | { kind: 'answers'; questionIds: string[] }

export const comingSessions = (event: Pick<CommunityEvent, 'sessions'>, now: Date) =>
  event.sessions.filter((session) => Date.parse(session.endsAt) > now.getTime())

/** Who takes part in the session already; a person can be in it once. */
export const takenBy = (registration: Registration | undefined, sessionId: string | null) =>
  registration?.sessionId === sessionId ? registration.attendees.map(({ relativeId }) => relativeId) : []

/** One session needs no choice; the resident comes, unless they are in already. */
export const newDraft = (
  event: Pick<CommunityEvent, 'sessions'>,
  registration: Registration | undefined,
  now: Date,
): SignUpDraft => {
  const sessions = comingSessions(event, now)
  const sessionId = sessions.length === 1 ? (sessions[0]?.id ?? null) : null
  const isSelfComing = !takenBy(registration, sessionId).includes(null)
  return { sessionId, isSelfComing, relativeIds: [], answers: {} }
}

export const partySize = ({ isSelfComing, relativeIds }: SignUpDraft) =>
  relativeIds.length + Number(isSelfComing)

export const withRelative = (draft: SignUpDraft, id: string): SignUpDraft => ({
  ...draft,
  relativeIds: draft.relativeIds.includes(id)
    ? draft.relativeIds.filter((other) => other !== id)
    : [...draft.relativeIds, id],
})

export const withAnswer = (draft: SignUpDraft, id: string, answer: DraftAnswer): SignUpDraft => ({
  ...draft,
  answers: { ...draft.answers, [id]: answer },
})

const sentAnswer = (kind: Question['kind'], answer: DraftAnswer): Answers[string] => {
  if (typeof answer !== 'string') return answer
  const text = answer.trim()
  return kind === 'number' && text !== '' ? Number(text) : text
}

/** Only what was answered, and only what is asked. */
const answersOf = ({ answers }: SignUpDraft, questions: readonly Question[]): Answers =>
  Object.fromEntries(
    questions.flatMap(({ id, kind }) => {
      const answer = answers[id]
      if (answer === undefined) return []
      const sent = sentAnswer(kind, answer)
      return sent === '' || (Array.isArray(sent) && sent.length === 0) ? [] : [[id, sent]]
    }),
  )

export const draftGap = (draft: SignUpDraft, questions: Question[]): DraftGap | null => {
  if (draft.sessionId === null) return { kind: 'session' }
  if (partySize(draft) === 0) return { kind: 'people' }
  const questionIds = answersMissing(questions, answersOf(draft, questions))
  return questionIds.length > 0 ? { kind: 'answers', questionIds } : null
}

export const requestOf = (draft: SignUpDraft, questions: readonly Question[]): SignUpRequest => ({
  ...(draft.sessionId !== null && { sessionId: draft.sessionId }),
  attendees: [
    ...(draft.isSelfComing ? [{ self: true as const }] : []),
    ...draft.relativeIds.map((relativeId) => ({ relativeId })),
  ],
  answers: answersOf(draft, questions),
})
