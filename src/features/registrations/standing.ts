import type { RegistrationState } from '../../../core/contract/event-words'
import { formatMoment } from '../../../core/rules/chinese-dates'

/** How a registration stands, and what happens next, in plain words. */
export type Standing = { tone: 'good' | 'waiting' | 'over'; title: string; next: string }

export type StandingFacts = {
  state: RegistrationState
  waitlistPlace: number | null
  /** In state `offered`: until when the seat is kept. */
  offerExpiresAt: string | null
  /** Of an event whose seats are drawn, as far as known. */
  drawAt?: string | null
  startsAt: string
  endsAt: string
  isEventCancelled: boolean
}

type Describe = (facts: StandingFacts, now: Date) => Standing

const good = (title: string, next: string): Standing => ({ tone: 'good', title, next })
const waiting = (title: string, next: string): Standing => ({ tone: 'waiting', title, next })
const over = (title: string, next: string): Standing => ({ tone: 'over', title, next })

const DESCRIBE: Record<RegistrationState, Describe> = {
  confirmed: ({ startsAt }, now) =>
    good('报名成功', `${formatMoment(startsAt, now)} 来就好，到了出示入场码。`),
  waitlisted: ({ waitlistPlace }) =>
    waiting(
      waitlistPlace === null ? '候补中' : `候补中，第 ${waitlistPlace} 位`,
      '有人取消时按先后补上，补上后这里会变成“报名成功”。来之前请再看一眼。',
    ),
  entered: ({ drawAt }, now) =>
    waiting(
      '等待摇号',
      `${drawAt ? `${formatMoment(drawAt, now)} 摇号` : '报名截止后摇号'}，中没中都会通知您，结果也会显示在这里。`,
    ),
  pending: () =>
    waiting('等待审核', '居委会看过以后会通知您，结果也会显示在这里。现在还没有名额，请先不要来。'),
  offered: ({ offerExpiresAt }, now) =>
    waiting(
      '有名额了，请您确认',
      offerExpiresAt === null
        ? '名额先为您留着，来不来请在下面告诉我们。'
        : Date.parse(offerExpiresAt) > now.getTime()
          ? `名额为您留到 ${formatMoment(offerExpiresAt, now)}，请在那之前确认。过了时间就让给下一位。`
          : '确认的时间已经过了，名额会让给下一位。',
    ),
  cancelled: () => over('已取消', '这次报名已经取消。想参加的话，可以到活动页再报名。'),
  declined: () => over('已放弃', '名额已经让给别人。想参加的话，可以到活动页再报名。'),
  attended: () => over('已参加', '谢谢您来参加。'),
  absent: () => over('未到场', '这次没能见到您。下次来不了时，提前取消就能把名额让给邻居。'),
}

const STILL_TO_COME: RegistrationState[] = ['entered', 'pending', 'confirmed', 'waitlisted', 'offered']

export const standingOf = (facts: StandingFacts, now: Date): Standing => {
  const isToCome = STILL_TO_COME.includes(facts.state)
  if (isToCome && facts.isEventCancelled)
    return over('活动已取消', '很抱歉，这次活动不办了。您不用再做什么。')
  if (isToCome && Date.parse(facts.endsAt) <= now.getTime())
    return facts.state === 'confirmed'
      ? over('活动已结束', '谢谢您来参加。')
      : over('活动已结束', '这次没有轮到您，很抱歉。')
  return DESCRIBE[facts.state](facts, now)
}
