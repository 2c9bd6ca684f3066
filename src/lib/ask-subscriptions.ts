import type { SubscribeAnswers } from '../../core/contract/notice'

/** Messages of WeChat are nothing that a browser could ask for. */
export const canSubscribe = false

export const askSubscriptions = (_templateIds: string[]): Promise<SubscribeAnswers['answers']> =>
  Promise.resolve({})
