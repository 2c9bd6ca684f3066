import type { NoticeFacts, NoticeKind } from '../contract/notice-words'
import { formatFixed } from './chinese-dates'

type Words = { event: string; when: string; facts: NoticeFacts; writtenAt: Date }

const because = ({ note }: NoticeFacts, lead: string) =>
  note ? `${lead}${note.replace(/[。.\s]+$/, '')}` : ''

const placeInLine = ({ waitlistPlace }: NoticeFacts) =>
  waitlistPlace === undefined ? '候补队伍里' : `候补第 ${waitlistPlace} 位`

const deadline = ({ facts, writtenAt }: Words) =>
  facts.offerExpiresAt === undefined ? '' : formatFixed(facts.offerExpiresAt, writtenAt)

const TEXTS: Record<NoticeKind, (words: Words) => string> = {
  registered: ({ event, when }) => `您已报名${event}，${when}。如不能来，请提前取消，把名额留给邻居。`,
  entered: ({ event, when }) => `您已参加${event}的摇号，活动时间${when}。结果出来后会通知您。`,
  pending: ({ event, when }) => `${event}的报名已提交，活动时间${when}。审核后会通知您。`,
  waitlisted: ({ event, facts }) => `${event}名额已满，您在${placeInLine(facts)}。轮到您时会通知您。`,
  approved: ({ event, when }) => `${event}的报名已通过，${when}。如不能来，请提前取消。`,
  rejected: ({ event, facts }) => `${event}的报名没有通过${because(facts, '：')}。如有疑问，请联系居委会。`,
  promoted: ({ event, when }) => `${event}有名额了，您已报名成功，${when}。如不能来，请尽快取消。`,
  offered: (words) =>
    `${words.event}有名额了，${words.when}。请在 ${deadline(words)} 前确认，过时会让给下一位。`,
  offerLapsing: (words) =>
    `${words.event}的名额为您保留到 ${deadline(words)}，请尽快确认；不来也请告诉我们。`,
  offerLapsed: ({ event }) => `${event}的名额没有在时间内确认，已让给下一位。`,
  reminderDay: ({ event, when }) => `您报名的${event}快到了：${when}。如不能来，请告诉我们。`,
  reminderHours: ({ event, when }) => `您报名的${event}快开始了，${when}。到场请出示入场码签到。`,
  changed: ({ event, when, facts }) =>
    `${event}有变动${because(facts, '：')}。现在的时间是 ${when}。如不能来，请取消报名。`,
  cancelled: ({ event, when, facts }) =>
    `${event}（${when}）已取消${because(facts, '：')}。不用前来，给您带来不便，请谅解。`,
  removed: ({ event, when, facts }) =>
    `您在${event}（${when}）的报名已取消${because(facts, '：')}。如有疑问，请联系居委会。`,
  drawn: ({ event, when }) => `${event}摇号摇中了，${when}。如不能来，请尽快取消，把名额留给邻居。`,
  notDrawn: ({ event, facts }) => `${event}这次没有摇中，您在${placeInLine(facts)}。轮到您时会通知您。`,
  answersRemoved: ({ event }) =>
    `您报名${event}时写的内容不太合适，工作人员已经移除。如需补充，请联系居委会。`,
}

/**
 * The sentence of the inbox: what happened, when and where, what to do next. Dates are written out, since it may be
 * read days after `writtenAt`.
 */
export const noticeText = (kind: NoticeKind, facts: NoticeFacts, writtenAt: Date): string => {
  const venue = facts.venueName === null ? '' : `，地点在${facts.venueName}`
  const when = `${formatFixed(facts.startsAt, writtenAt)}${venue}`
  return TEXTS[kind]({ event: `“${facts.eventTitle}”`, when, facts, writtenAt })
}
