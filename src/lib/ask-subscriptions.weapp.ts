import Taro from '@tarojs/taro'
import type { SubscribeAnswers } from '../../core/contract/notice'

type Answers = SubscribeAnswers['answers']

const ANSWERS: readonly unknown[] = ['accept', 'reject', 'ban', 'filter']

export const canSubscribe = true

/**
 * WeChat's own question, three templates at most. It is shown only as the answer to a tap: nothing may be waited for
 * between the tap and this call. Whatever keeps it from being shown counts as no answer.
 */
export const askSubscriptions = async (tmplIds: string[]): Promise<Answers> => {
  try {
    const reply: object = await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })
    return Object.fromEntries(
      Object.entries(reply).filter(([id, answer]) => tmplIds.includes(id) && ANSWERS.includes(answer)),
    ) as Answers
  } catch {
    return {}
  }
}
