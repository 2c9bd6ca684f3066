import type { NoticeFacts, NoticeKind } from '../../core/contract/notice-words'
import { formatClock, formatDay } from '../../core/rules/chinese-dates'
import type { FieldWord, MessageTemplate, TemplateField } from './message-templates'
import type { SubscribeMessage } from './subscribe-message'
import { fieldTime, fitField } from './template-fields'

/** At most five 汉字: a field of type phrase takes no more. */
const STATUS: Record<NoticeKind, string> = {
  registered: '报名成功',
  entered: '等待摇号',
  pending: '等待审核',
  waitlisted: '候补中',
  approved: '审核通过',
  rejected: '未通过',
  promoted: '候补转正',
  offered: '待您确认',
  offerLapsing: '即将到期',
  offerLapsed: '名额已让出',
  reminderDay: '明天开始',
  reminderHours: '即将开始',
  changed: '活动变动',
  cancelled: '活动取消',
  removed: '报名已取消',
  drawn: '已摇中',
  notDrawn: '进入候补',
  answersRemoved: '内容已移除',
}

const until = ({ offerExpiresAt }: NoticeFacts, now: Date) =>
  offerExpiresAt === undefined ? '' : `${formatDay(offerExpiresAt, now)}${formatClock(offerExpiresAt)}`

/** What to do next, in twenty characters. */
const TIPS: Record<NoticeKind, (facts: NoticeFacts, now: Date) => string> = {
  registered: () => '如不能来请提前取消',
  entered: () => '结果出来后通知您',
  pending: () => '审核后通知您',
  waitlisted: () => '轮到您时通知您',
  approved: () => '如不能来请提前取消',
  rejected: ({ note }) => note ?? '如有疑问请联系居委会',
  promoted: () => '如不能来请尽快取消',
  offered: (facts, now) => `请在${until(facts, now)}前确认`,
  offerLapsing: (facts, now) => `名额保留到${until(facts, now)}`,
  offerLapsed: () => '没有按时确认，让给了下一位',
  reminderDay: () => '到场请出示入场码签到',
  reminderHours: () => '到场请出示入场码签到',
  changed: ({ note }) => note ?? '请打开查看变动',
  cancelled: ({ note }) => note ?? '不用前来，请谅解',
  removed: ({ note }) => note ?? '如有疑问请联系居委会',
  drawn: () => '如不能来请尽快取消',
  notDrawn: () => '轮到您时通知您',
  answersRemoved: () => '如需补充请联系居委会',
}

/** WeChat refuses an empty field. */
const EMPTY: Record<FieldWord, string> = {
  title: '社区活动',
  time: '',
  venue: '见活动页面',
  status: '请查看',
  tip: '请打开查看',
}

export type NoticeToSend = {
  kind: NoticeKind
  facts: NoticeFacts
  eventId: string
  registrationId: string | null
}

const fieldText = ({ type, word }: TemplateField, { kind, facts }: NoticeToSend, now: Date): string => {
  if (word === 'time') return fieldTime(type, new Date(facts.startsAt))
  const texts: Record<Exclude<FieldWord, 'time'>, string> = {
    title: facts.eventTitle,
    venue: facts.venueName ?? '',
    status: STATUS[kind],
    tip: TIPS[kind](facts, now),
  }
  return fitField(type, texts[word]) || EMPTY[word]
}

/** The message of a notice in the fields of its template, and the page that a tap opens. */
export const noticeMessage = (
  template: MessageTemplate,
  notice: NoticeToSend,
  now: Date,
): Pick<SubscribeMessage, 'templateId' | 'page' | 'fields'> => ({
  templateId: template.templateId,
  page:
    notice.registrationId === null
      ? `pages/signing/event/index?id=${notice.eventId}`
      : `pages/signing/registration/index?id=${notice.registrationId}`,
  fields: Object.fromEntries(template.fields.map((field) => [field.name, fieldText(field, notice, now)])),
})
