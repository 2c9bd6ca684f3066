import { ApiError, messageOf } from '@/lib/api-error'
import { ERRORS, type ErrorCode } from '../../../core/contract/error-codes'
import type { CommunityEvent } from '../../../core/contract/event'
import { formatMoment } from '../../../core/rules/chinese-dates'

/** Why a sign-up did not go through, what the resident can do, and the tap that leads there. */
export type Refusal = {
  text: string
  advice: string
  next: 'retry' | 'signIn' | 'registration' | 'unit' | 'event' | 'none'
  registrationId?: string
  questionIds?: string[]
}

type Asked = Pick<CommunityEvent, 'sessions' | 'opensAt' | 'admittedUnits' | 'partyLimit'>
type Explain = (error: ApiError, event: Asked, now: Date) => Partial<Refusal>

const KEPT = '您填的内容都还在'

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)
const textsOf = (value: unknown) =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

const tryLater: Explain = () => ({ advice: `${KEPT}，过一会儿再试，不会重复报名。`, next: 'retry' })
const lookAtEvent: Explain = () => ({ advice: '请回到活动页看看最新情况。', next: 'event' })

const EXPLAIN: Partial<Record<ErrorCode | 'NETWORK', Explain>> = {
  NETWORK: () => ({
    text: '还没有报上：没有收到回复，可能是网络不太通畅。',
    advice: `${KEPT}，什么都没有丢，但不会自动提交。网络好了请再试一次，不会重复报名。`,
    next: 'retry',
  }),
  UNAVAILABLE: tryLater,
  INTERNAL: tryLater,
  RATE_LIMITED: tryLater,
  KEY_REUSED: () => ({ text: '这次没有提交成功。', advice: `${KEPT}，请再提交一次。`, next: 'retry' }),
  SESSION_REQUIRED: () => ({
    text: '登录已经过期。',
    advice: `${KEPT}，登录后就能接着报名。`,
    next: 'signIn',
  }),
  NOT_OPEN_YET: ({ details }, event, now) => ({
    advice: `${formatMoment(textOf(details.opensAt) ?? event.opensAt, now)} 开始，${KEPT}，到时再提交就好。`,
    next: 'retry',
  }),
  REGISTRATION_CLOSED: () => ({ advice: '可以打电话问问居委会，或者看看别的活动。', next: 'event' }),
  EVENT_FULL: (_error, { sessions }) =>
    sessions.length > 1
      ? { advice: '可以换一个场次试试。' }
      : { advice: '有人取消时名额会再放出来，可以过些时候再来看看。', next: 'event' },
  ALREADY_REGISTERED: ({ details }) => ({
    text: '选的人里，有人已经报过这一场了。',
    advice: '看看已有的报名；要给别人报，请先去掉已经报过的人。',
    next: 'registration',
    registrationId: textOf(details.registrationId),
  }),
  NOT_ELIGIBLE: ({ details }, { admittedUnits }) =>
    details.why === 'age'
      ? {
          text: '选的人里，有人的年龄不在参加范围内。',
          advice: '请看看活动的年龄要求，去掉不符合的人再提交。',
        }
      : details.why === 'birthYear'
        ? { text: '这个活动有年龄要求。', advice: '请在“我的资料”里填好出生年份，再来报名。' }
        : admittedUnits.length > 0
          ? {
              text: `这个活动只面向${admittedUnits.map(({ name }) => name).join('、')}的居民。`,
              advice: '如果您住在那里，请先在“我的”里选好自己的居民区。',
              next: 'unit',
            }
          : { advice: '可以打电话问问居委会。' },
  GUARDIAN_REQUIRED: () => ({
    text: '14 岁以下的孩子要监护人同意。',
    advice: '请在“孩子要有大人陪”那里勾选，再提交。',
  }),
  PARTY_TOO_LARGE: ({ details }, event) => ({
    text: `一次最多报 ${typeof details.partyLimit === 'number' ? details.partyLimit : event.partyLimit} 人。`,
    advice: '请少选几位，或者分两次报名。',
  }),
  ANSWERS_MISSING: ({ details }) => ({
    advice: '请看看上面标出来的问题。',
    questionIds: textsOf(details.questionIds),
  }),
  SESSION_INVALID: () => ({ advice: '选好以后再提交就可以了。' }),
  EVENT_CANCELLED: () => ({ advice: '很抱歉，请看看别的活动。', next: 'event' }),
  NO_REGISTRATION: () => ({ advice: '按活动时间来就可以了。', next: 'event' }),
  NOT_FOUND: () => ({
    text: '活动或家人的资料有变化。',
    advice: '请回到活动页看看，再报一次。',
    next: 'event',
  }),
  STATE_CONFLICT: lookAtEvent,
  FORBIDDEN: lookAtEvent,
}

export const refusalOf = (error: unknown, event: Asked, now: Date): Refusal => {
  const fallback: Refusal = { text: messageOf(error), advice: `${KEPT}，检查后可以再提交。`, next: 'none' }
  if (!(error instanceof ApiError)) return { ...fallback, text: ERRORS.INTERNAL.message, next: 'retry' }
  return { ...fallback, ...EXPLAIN[error.code]?.(error, event, now) }
}
