import type { Question } from '../../../core/contract/event'
import type { Answers, Registration } from '../../../core/contract/registration'

const answerText = (answer: Answers[string]) => {
  if (typeof answer === 'boolean') return answer ? '是' : '否'
  return Array.isArray(answer) ? answer.join('、') : String(answer)
}

const rowsOf = (questions: readonly Question[], answers: Answers, about = '') =>
  questions.flatMap(({ id, label }) => {
    const answer = answers[id]
    return answer === undefined ? [] : [{ label: `${about}${label}`, text: answerText(answer) }]
  })

/** What was answered when signing up, for the party and for each who still comes. */
export const answerRows = (
  questions: readonly Question[],
  { answers, attendees }: Pick<Registration, 'answers' | 'attendees'>,
): { label: string; text: string }[] => [
  ...rowsOf(questions, answers),
  ...attendees
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .flatMap((attendee) => rowsOf(questions, attendee.answers, `${attendee.name}：`)),
]
