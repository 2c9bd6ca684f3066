import type { ArticleBody, BlockNode } from '../contract/article-body'
import type { StaffEvent } from '../contract/staff-event'
import type { NewsContent } from '../contract/staff-news'
import { formatDay, formatFixed } from './chinese-dates'

export type RecapDecision = { ok: true } | { ok: false; reason: 'EVENT_NOT_OVER' | 'EVENT_CANCELLED' }

/** Whether there is something to tell of: a public event that took place. */
export const decideRecap = ({
  publication,
  state,
}: Pick<StaffEvent, 'publication' | 'state'>): RecapDecision => {
  if (state === 'cancelled') return { ok: false, reason: 'EVENT_CANCELLED' }
  const tookPlace = publication === 'published' && state === 'past'
  return tookPlace ? { ok: true } : { ok: false, reason: 'EVENT_NOT_OVER' }
}

/** The part of an event that its recap tells. */
export type RecapEvent = Pick<StaffEvent, 'id' | 'title' | 'unit' | 'venue' | 'cover' | 'body' | 'sessions'>

const paragraph = (text: string): BlockNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })

const pictures = ({ content }: ArticleBody) => content.filter((block) => block.type === 'image')

/** A single session by its hour, several by the first and the last day. */
const whenOf = (startsAt: string[], now: Date): string => {
  const [first = '', last = ''] = [startsAt[0], startsAt.at(-1)]
  if (startsAt.length < 2) return formatFixed(first, now)
  const [from, to] = [formatDay(first, now), formatDay(last, now)]
  return from === to ? from : `${from}至${to}`
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

const sentence = ({ title, unit, venue, sessions }: RecapEvent, now: Date): string => {
  const when = whenOf(sessions.map(({ startsAt }) => startsAt).sort(), now)
  const where = venue ? `在${venue.name}` : ''
  const times = sessions.length > 1 ? `，一共 ${sessions.length} 场` : ''
  const came = sum(sessions.map(({ checkedIn }) => checkedIn))
  const crowd = came > 0 ? `，${came} 位居民到场参加` : ''
  return `${when}，${unit.name}${where}举办了“${title}”${times}${crowd}。`
}

/**
 * The draft of the article that tells of an event: date, place, numbers and the event's pictures; the story is the
 * officer's to write. How many came is told only where somebody was checked in.
 */
export const recapContent = (event: RecapEvent, now: Date): NewsContent => {
  const { id, title, unit, cover, body } = event
  return {
    title: `活动回顾：${title}`,
    category: 'activity',
    unitId: unit.id,
    body: { type: 'doc', content: [paragraph(sentence(event, now)), ...pictures(body)] },
    cover: cover && { mediaId: cover.mediaId, alt: cover.alt },
    relatedEventId: id,
  }
}
