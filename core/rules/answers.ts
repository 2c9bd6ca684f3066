import type { QuestionKind } from '../contract/event-words'
import type { Answers } from '../contract/registration'

export type AskedQuestion = { id: string; kind: QuestionKind; required: boolean; options?: string[] }

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

/** Ids of the questions without an answer they require, or with one that does not fit them. */
export const answersMissing = (questions: AskedQuestion[], answers: Answers): string[] =>
  questions
    .filter(({ id, kind, required, options }) => {
      const answer = answers[id]
      if (answer === undefined || isBlank(answer)) return required
      return !FITS[kind](answer, options ?? [])
    })
    .map((question) => question.id)
