import Taro from '@tarojs/taro'
import { networkError } from './api-error'
import type { SignInWay } from './demo-way'

/** WeChat knows who holds the telephone; its code lives five minutes and works once. */
export const signInWay: SignInWay = {
  needsName: false,
  request: async () => {
    try {
      const { code } = await Taro.login()
      return { provider: 'wechat', code }
    } catch {
      throw networkError()
    }
  },
}
