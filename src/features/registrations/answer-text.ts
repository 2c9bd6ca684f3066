import type { Answers } from '../../../core/contract/registration'

/** An answer as it is read back. */
export const answerText = (answer: Answers[string]) => {
  if (typeof answer === 'boolean') return answer ? '是' : '否'
  return Array.isArray(answer) ? answer.join('、') : String(answer)
}
