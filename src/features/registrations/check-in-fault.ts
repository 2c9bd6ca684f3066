import { ApiError, messageOf } from '@/lib/api-error'
import { formatMoment } from '../../../core/rules/chinese-dates'

/** Why a check-in by the poster did not go through, and what to do. */
export const checkInFault = (error: unknown, now: Date): string => {
  if (!(error instanceof ApiError)) return messageOf(error)
  const { opensAt } = error.details
  if (
    error.code === 'CHECK_IN_NOT_OPEN' &&
    typeof opensAt === 'string' &&
    Date.parse(opensAt) > now.getTime()
  )
    return `${formatMoment(opensAt, now)} 开始签到，到时再扫一次海报就行。`
  if (error.code === 'CHECK_IN_NOT_OPEN') return '签到已经结束。来了没签上的，请告诉现场工作人员。'
  return error.code === 'NETWORK'
    ? '还没有签上，网络不太通畅。请再点一次，或者找现场工作人员。'
    : error.message
}
