import Taro from '@tarojs/taro'
import type { SubscribeAnswers } from '../../core/contract/notice'

type Answers = SubscribeAnswers['answers']

const ANSWERS: readonly unknown[] = ['accept', 'reject', 'ban', 'filter']
const isAnswer = (answer: unknown): answer is Answers[string] => ANSWERS.includes(answer)

export const canSubscribe = true

/**
 * WeChat's own question, three templates at most. It is shown only as the answer to a tap: nothing may be waited for
 * between the tap and this call. Whatever keeps it from being shown counts as no answer.
 */
export const askSubscriptions = async (tmplIds: string[]): Promise<Answers> => {
  try {
    const reply = await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })
    const answers: Answers = {}
    for (const [id, answer] of Object.entries(reply) as [string, unknown][])
      if (tmplIds.includes(id) && isAnswer(answer)) answers[id] = answer
    return answers
  } catch {
    return {}
  }
}
