import { shanghaiMonth } from '../../core/rules/shanghai-time'
import type { Database } from './database'
import { eventConditions, type EventFilter } from './event-filter'
import { shanghaiDate } from './shanghai-date'

/** On which days of the month, as 2026-07, sessions begin, and of how many events. */
export const listEventDays = async (db: Database, month: string, filter: EventFilter, now: Date) => {
  const { from, before } = shanghaiMonth(month)
  const day = shanghaiDate('s.startsAt', 'YYYY-MM-DD')
  let days = db
    .selectFrom('event as e')
    .innerJoin('eventSession as s', 's.eventId', 'e.id')
    .select((count) => [day.as('day'), count.fn.count<number>('e.id').distinct().as('count')])
    .where('e.status', '=', 'published')
    // The event's own times have an index.
    .where('e.endsAt', '>=', from)
    .where('e.startsAt', '<', before)
    .where('s.startsAt', '>=', from)
    .where('s.startsAt', '<', before)
    .groupBy(day)
    .orderBy(day)
  for (const condition of await eventConditions(db, filter, now)) days = days.where(condition)
  if (filter.state === undefined) days = days.where('e.cancelledAt', 'is', null)
  const rows = await days.execute()
  return rows.map((row) => ({ day: row.day, count: Number(row.count) }))
}
