import Taro from '@tarojs/taro'
import { AGREE_BUTTON_ID, privacyQuestion } from './privacy-question'

/** Called once: from now on our own sheet asks, in our words, instead of WeChat's. */
export const listenToPrivacy = () => {
  // Older clients have no such question.
  if (!Taro.canIUse('onNeedPrivacyAuthorization')) return
  Taro.onNeedPrivacyAuthorization((resolve) => {
    // Two at once: the later one is what the resident has tapped.
    privacyQuestion.get()?.answer(false)
    privacyQuestion.set({
      answer: (isAgreed) => {
        privacyQuestion.set(null)
        resolve(isAgreed ? { event: 'agree', buttonId: AGREE_BUTTON_ID } : { event: 'disagree' })
      },
    })
  })
}
