import type { Answers } from '../contract/registration'
import type { AskedQuestion } from './answers'

const isFree = (questions: readonly AskedQuestion[], id: string) =>
  questions.some((question) => question.id === id && question.kind === 'text')

/** What was written freely, in the order of the answers; choices and numbers say nothing of one's own. */
export const freeTexts = (questions: readonly AskedQuestion[], answers: Answers): string[] =>
  Object.entries(answers).flatMap(([id, answer]) =>
    isFree(questions, id) && typeof answer === 'string' && answer.trim() !== '' ? [answer] : [],
  )

/** The answers without what was written freely. */
export const withoutFreeTexts = (questions: readonly AskedQuestion[], answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !isFree(questions, id)))
