import { observable } from './observable'

/** WeChat waits for an answer to go on with what the resident tapped. */
type PrivacyQuestion = { answer: (isAgreed: boolean) => void }

export const AGREE_BUTTON_ID = 'privacy-agree'

/** Asked for right now; null most of the time. */
export const privacyQuestion = observable<PrivacyQuestion | null>(null)
