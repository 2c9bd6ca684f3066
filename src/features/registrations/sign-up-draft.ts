import type { CommunityEvent, Question } from '../../../core/contract/event'
import type { Answers, Registration, SignUpRequest } from '../../../core/contract/registration'
import type { Relative } from '../../../core/contract/resident'
import { answersMissing, questionsOf } from '../../../core/rules/answers'

/** As typed: a number stays text until it is sent. */
export type DraftAnswer = string | string[] | boolean
type DraftAnswers = Record<string, DraftAnswer>

/** The resident among those who come; the others go by their id as a relative. */
export const SELF = 'self'

/** The form as it stands. */
export type SignUpDraft = {
  sessionId: string | null
  isSelfComing: boolean
  relativeIds: string[]
  answers: DraftAnswers
  /** To the questions asked of each, by who it is. */
  attendeeAnswers: Record<string, DraftAnswers>
  /** The resident's own, where an event with an age limit has to know it. */
  birthYear: string
  hasConsent: boolean
}

/** What the party has to give besides answers. */
export type PartyNeeds = { birthYear: boolean; consent: boolean }

/** What still has to be filled in before the form can be sent; `fields` as `attendeeField` names them. */
export type DraftGap =
  { kind: 'session' | 'people' | 'birthYear' | 'consent' } | { kind: 'answers'; fields: string[] }

/** The field of a question of the registration is its id; of an attendee's, this. */
export const attendeeField = (person: string, questionId: string) => `${person}-${questionId}`

export const comingSessions = (event: Pick<CommunityEvent, 'sessions'>, now: Date) =>
  event.sessions.filter((session) => Date.parse(session.endsAt) > now.getTime())

/** Who takes part in the session already; a person can be in it once. */
export const takenBy = (registration: Registration | undefined, sessionId: string | null) =>
  registration?.sessionId === sessionId
    ? registration.attendees.filter(({ isWithdrawn }) => !isWithdrawn).map(({ relativeId }) => relativeId)
    : []

/** One session needs no choice; the resident comes, unless they are in already. */
export const newDraft = (
  event: Pick<CommunityEvent, 'sessions'>,
  registration: Registration | undefined,
  now: Date,
): SignUpDraft => {
  const sessions = comingSessions(event, now)
  const sessionId = sessions.length === 1 ? (sessions[0]?.id ?? null) : null
  return {
    sessionId,
    isSelfComing: !takenBy(registration, sessionId).includes(null),
    relativeIds: [],
    answers: {},
    attendeeAnswers: {},
    birthYear: '',
    hasConsent: false,
  }
}

/** Those who come, the resident first. */
export const peopleOf = ({ isSelfComing, relativeIds }: SignUpDraft): string[] => [
  ...(isSelfComing ? [SELF] : []),
  ...relativeIds,
]

export const partySize = (draft: SignUpDraft) => peopleOf(draft).length

/** Without those who were taken out of the family since they were chosen: nobody could deselect them any more. */
export const amongRelatives = (draft: SignUpDraft, relatives: readonly Relative[]): SignUpDraft => ({
  ...draft,
  relativeIds: draft.relativeIds.filter((chosen) => relatives.some(({ id }) => id === chosen)),
})

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

export const withAttendeeAnswer = (
  draft: SignUpDraft,
  person: string,
  id: string,
  answer: DraftAnswer,
): SignUpDraft => ({
  ...draft,
  attendeeAnswers: {
    ...draft.attendeeAnswers,
    [person]: { ...draft.attendeeAnswers[person], [id]: answer },
  },
})

const sentAnswer = (kind: Question['kind'], answer: DraftAnswer): Answers[string] => {
  if (typeof answer !== 'string') return answer
  const text = answer.trim()
  return kind === 'number' && text !== '' ? Number(text) : text
}

/** Only what was answered, and only what is asked. */
const answersOf = (answers: DraftAnswers = {}, questions: readonly Question[]): Answers =>
  Object.fromEntries(
    questions.flatMap(({ id, kind }) => {
      const answer = answers[id]
      if (answer === undefined) return []
      const sent = sentAnswer(kind, answer)
      return sent === '' || (Array.isArray(sent) && sent.length === 0) ? [] : [[id, sent]]
    }),
  )

const fieldsMissing = (draft: SignUpDraft, questions: readonly Question[]): string[] => {
  const ofParty = questionsOf(questions, 'registration')
  const ofEach = questionsOf(questions, 'attendee')
  return [
    ...answersMissing(ofParty, answersOf(draft.answers, ofParty)),
    ...peopleOf(draft).flatMap((person) =>
      answersMissing(ofEach, answersOf(draft.attendeeAnswers[person], ofEach)).map((id) =>
        attendeeField(person, id),
      ),
    ),
  ]
}

export const draftGap = (
  draft: SignUpDraft,
  questions: readonly Question[],
  needs: PartyNeeds,
): DraftGap | null => {
  if (draft.sessionId === null) return { kind: 'session' }
  if (partySize(draft) === 0) return { kind: 'people' }
  if (needs.birthYear) return { kind: 'birthYear' }
  const fields = fieldsMissing(draft, questions)
  if (fields.length > 0) return { kind: 'answers', fields }
  return needs.consent && !draft.hasConsent ? { kind: 'consent' } : null
}

export const requestOf = (draft: SignUpDraft, questions: readonly Question[]): SignUpRequest => {
  const ofEach = questionsOf(questions, 'attendee')
  const attendees = peopleOf(draft).map((person) => {
    const answers = answersOf(draft.attendeeAnswers[person], ofEach)
    return {
      ...(person === SELF ? { self: true as const } : { relativeId: person }),
      ...(Object.keys(answers).length > 0 && { answers }),
    }
  })
  return {
    ...(draft.sessionId !== null && { sessionId: draft.sessionId }),
    attendees,
    answers: answersOf(draft.answers, questionsOf(questions, 'registration')),
    ...(draft.hasConsent && { guardianConsent: true }),
  }
}
