import type { EventListItem } from '../../../core/contract/event'
import { formatMoment, formatRange } from '../../../core/rules/chinese-dates'

type Sessions = EventListItem['sessions']

/** When it is, short: the start, or of several sessions the next one to come. */
export const eventStartText = (sessions: Sessions, now: Date) => {
  const next = sessions.find((session) => Date.parse(session.endsAt) > now.getTime()) ?? sessions[0]
  if (!next) return ''
  const start = formatMoment(next.startsAt, now)
  return sessions.length > 1 ? `${start}，共 ${sessions.length} 场` : start
}

/** When it is, in full; of several sessions each has its own line elsewhere. */
export const eventTimeText = (sessions: Sessions, now: Date) => {
  const [only] = sessions
  return only && sessions.length === 1
    ? formatRange(only.startsAt, only.endsAt, now)
    : eventStartText(sessions, now)
}
