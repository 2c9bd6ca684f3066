import { REGISTRATION_STATE_NAMES } from '../../../core/contract/event-words'
import { RELATION_NAMES } from '../../../core/contract/resident-words'
import type { ResidentExport } from '../../../core/contract/resident'
import { formatMoment, formatPublished } from '../../../core/rules/chinese-dates'

type CopySection = { title: string; lines: string[] }

const PROVIDER_NAMES: Record<string, string> = { wechat: '微信', 'wechat-h5': '微信网页', demo: '演示' }

const providersOf = (identities: ResidentExport['identities']) => [
  ...new Set(identities.map(({ provider }) => PROVIDER_NAMES[provider] ?? provider)),
]

const orNone = (text: string | null | undefined) => text ?? '没有留'

/** All that is kept of a resident, in words. */
export const myCopySections = (copy: ResidentExport, now: Date): CopySection[] => {
  const { resident, identities, relatives, follows, reactions, registrations, notices, subscriptions } = copy
  const remindable = subscriptions.reduce((sum, { credit }) => sum + credit, 0)
  const liked = reactions.filter((reaction) => reaction.liked).length
  const bookmarked = reactions.filter((reaction) => reaction.bookmarked).length
  return [
    {
      title: '我的资料',
      lines: [
        `称呼：${resident.nickname}`,
        `居民区：${orNone(resident.unit?.name)}`,
        `手机号：${orNone(resident.phone)}`,
        `出生年份：${orNone(resident.birthYear === null ? null : String(resident.birthYear))}`,
        `头像：${resident.avatar === null ? '没有留' : '有'}`,
        `登录方式：${providersOf(identities).join('、')}`,
        `开始使用：${formatPublished(resident.createdAt, now)}`,
      ],
    },
    {
      title: '家人',
      lines: relatives.map(
        ({ name, birthYear, relation }) => `${name}，${birthYear} 年出生，${RELATION_NAMES[relation]}`,
      ),
    },
    {
      title: '报名',
      lines: registrations.map(
        ({ event, state, attendees }) =>
          `${event.title}，${formatMoment(event.startsAt, now)}，${attendees.map(({ name }) => name).join('、')}，${REGISTRATION_STATE_NAMES[state]}`,
      ),
    },
    { title: '关注的居民区', lines: follows.map(({ unit }) => unit.name) },
    { title: '点赞和收藏', lines: [`点赞 ${liked} 条，收藏 ${bookmarked} 条`] },
    {
      title: '通知',
      lines: notices.map(
        ({ createdAt, title, text }) => `${formatPublished(createdAt, now)}，${title}：${text}`,
      ),
    },
    { title: '微信提醒', lines: [`同意接收的提醒还有 ${remindable} 次`] },
  ]
}

/** The same as one text, to copy or to send. */
export const myCopyText = (sections: readonly CopySection[]): string =>
  sections
    .map(({ title, lines }) => [`【${title}】`, ...(lines.length > 0 ? lines : ['没有'])].join('\n'))
    .join('\n\n')
