import type { QuestionKind, QuestionScope } from '../contract/event-words'
import type { Answers } from '../contract/registration'

export type AskedQuestion = {
  id: string
  kind: QuestionKind
  required: boolean
  /** Of the registration when left out. */
  scope?: QuestionScope
  options?: string[]
}

type Answer = Answers[string]

const isBlank = (answer: Answer | undefined) =>
  answer === undefined ||
  (typeof answer === 'string' && answer.trim() === '') ||
  (Array.isArray(answer) && answer.length === 0)

const FITS: Record<QuestionKind, (answer: Answer, options: string[]) => boolean> = {
  text: (answer) => typeof answer === 'string',
  choice: (answer, options) => typeof answer === 'string' && options.includes(answer),
  several: (answer, options) => Array.isArray(answer) && answer.every((one) => options.includes(one)),
  yesNo: (answer) => typeof answer === 'boolean',
  number: (answer) => typeof answer === 'number' && Number.isFinite(answer),
}

export const questionsOf = <T extends AskedQuestion>(questions: readonly T[], scope: QuestionScope): T[] =>
  questions.filter((question) => (question.scope ?? 'registration') === scope)

/** Ids of the questions without an answer they require, or with one that does not fit them. */
export const answersMissing = (questions: readonly AskedQuestion[], answers: Answers): string[] =>
  questions
    .filter(({ id, kind, required, options }) => {
      const answer = answers[id]
      if (answer === undefined || isBlank(answer)) return required
      return !FITS[kind](answer, options ?? [])
    })
    .map((question) => question.id)

export type PartyAnswers = { answers: Answers; attendees: readonly { answers: Answers }[] }

/** `questionIds`: all that are missing; `attendees`: which of them of whom, by their place in the party. */
export type MissingAnswers = {
  questionIds: string[]
  attendees: { index: number; questionIds: string[] }[]
}

/** What a party has still to answer: once for the registration, and each attendee for themself. */
export const partyAnswersMissing = (
  questions: readonly AskedQuestion[],
  { answers, attendees }: PartyAnswers,
): MissingAnswers => {
  const ofEach = questionsOf(questions, 'attendee')
  const missing = attendees
    .map((attendee, index) => ({ index, questionIds: answersMissing(ofEach, attendee.answers) }))
    .filter(({ questionIds }) => questionIds.length > 0)
  const ofParty = answersMissing(questionsOf(questions, 'registration'), answers)
  const questionIds = [...new Set([...ofParty, ...missing.flatMap((one) => one.questionIds)])]
  return { questionIds, attendees: missing }
}

/** Only what was asked is kept. */
export const answersTo = (questions: readonly AskedQuestion[], answers: Answers): Answers => {
  const asked = new Set(questions.map((question) => question.id))
  return Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)))
}
