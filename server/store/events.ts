import { type RawBuilder, sql } from 'kysely'
import type { EventState } from '../../core/contract/event-words'
import { searchWords } from '../../core/rules/search-text'
import type { Database, Tx } from './database'
import { findPublicRecap } from './recaps'
import { unitIdsBelow } from './units'

const selectEvents = (db: Database | Tx) =>
  db
    .selectFrom('event as e')
    .innerJoin('unit as u', 'u.id', 'e.unitId')
    .leftJoin('venue as v', 'v.id', 'e.venueId')
    .leftJoin('media as m', 'm.id', 'e.coverId')
    .innerJoin('reactionCount as c', (join) =>
      join.onRef('c.targetId', '=', 'e.id').on('c.target', '=', 'event'),
    )
    .select([
      'e.id',
      'e.title',
      'e.summary',
      'e.opensAt',
      'e.closesAt',
      'e.cancelDeadline',
      'e.cancelledAt',
      'e.startsAt',
      'e.endsAt',
      'e.hasWaitlist',
      'e.admission',
      'e.takesRegistrations',
      'e.minAge',
      'e.maxAge',
      'e.coverId',
      'e.coverAlt',
      'u.id as unitId',
      'u.name as unitName',
      'v.id as venueId',
      'v.name as venueName',
      'v.address',
      'v.latitude',
      'v.longitude',
      'm.width as coverWidth',
      'm.height as coverHeight',
      'm.color as coverColor',
      'c.likeCount',
      'c.bookmarkCount',
    ])
    .where('e.status', '=', 'published')

type BareEventRow = Awaited<ReturnType<ReturnType<typeof selectEvents>['executeTakeFirstOrThrow']>>
export type SessionRow = Awaited<ReturnType<typeof sessionsOf>>[number]
export type EventRow = BareEventRow & { sessions: SessionRow[] }

const sessionsOf = (db: Database | Tx, eventIds: string[]) =>
  db
    .selectFrom('eventSession')
    .selectAll()
    .where('eventId', 'in', eventIds)
    .orderBy('startsAt')
    .orderBy('id')
    .execute()

const withSessions = async <Row extends { id: string }>(db: Database | Tx, rows: Row[]) => {
  if (rows.length === 0) return []
  const sessions = await sessionsOf(db, [...new Set(rows.map((row) => row.id))])
  return rows.map((row) => ({ ...row, sessions: sessions.filter((session) => session.eventId === row.id) }))
}

/** The same as eventState of core/rules, for the database; a test holds the two together. */
const inState = (state: EventState, now: Date): RawBuilder<boolean> => {
  const running = sql`e.cancelled_at is null and e.ends_at > ${now}`
  const window = sql`${running} and e.opens_at <= ${now} and e.closes_at > ${now}`
  const seatLeft = sql`exists (select 1 from event_session s where s.event_id = e.id
    and s.ends_at > ${now} and s.seats_taken < s.capacity)`
  const conditions = {
    cancelled: sql<boolean>`e.cancelled_at is not null`,
    past: sql<boolean>`e.cancelled_at is null and e.ends_at <= ${now}`,
    upcoming: sql<boolean>`${running} and e.opens_at > ${now}`,
    closed: sql<boolean>`${running} and e.opens_at <= ${now} and e.closes_at <= ${now}`,
    open: sql<boolean>`${window} and ${seatLeft}`,
    full: sql<boolean>`${window} and not ${seatLeft}`,
  }
  return conditions[state]
}

export type EventFilter = {
  unitId?: string
  state?: EventState
  from?: Date
  to?: Date
  query?: string
  /** Not yet over, soonest first; or over, latest first. */
  part: 'ahead' | 'past'
  after?: { startsAt: Date; id: string }
  limit: number
}

export const listEvents = async (db: Database, filter: EventFilter, now: Date): Promise<EventRow[]> => {
  const isAhead = filter.part === 'ahead'
  const direction = isAhead ? 'asc' : 'desc'
  let rows = selectEvents(db)
    .where('e.endsAt', isAhead ? '>' : '<=', now)
    .orderBy('e.startsAt', direction)
    .orderBy('e.id', direction)
    .limit(filter.limit)
  if (filter.after) {
    const { startsAt, id } = filter.after
    rows = rows.where(
      isAhead
        ? sql<boolean>`(e.starts_at, e.id) > (${startsAt}, ${id})`
        : sql<boolean>`(e.starts_at, e.id) < (${startsAt}, ${id})`,
    )
  }
  if (filter.state) rows = rows.where(inState(filter.state, now))
  if (filter.from) rows = rows.where('e.startsAt', '>=', filter.from)
  if (filter.to) rows = rows.where('e.startsAt', '<=', filter.to)
  if (filter.unitId)
    rows = rows.where('e.unitId', 'in', [filter.unitId, ...(await unitIdsBelow(db, [filter.unitId]))])
  for (const word of searchWords(filter.query ?? '')) {
    rows = rows.where(sql<boolean>`strpos(lower(normalize(e.title || ' ' || e.summary, NFKC)), ${word}) > 0`)
  }
  return withSessions(db, await rows.execute())
}

export const findEvent = async (db: Database | Tx, id: string, now: Date) => {
  const row = await selectEvents(db)
    .select([
      'e.body',
      'e.questions',
      'e.partyLimit',
      'e.admittedUnitIds',
      'e.waitlistLimit',
      'e.needsGuardianConsent',
      'e.drawAt',
      'e.seriesId',
    ])
    .where('e.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const [event] = await withSessions(db, [row])
  if (!event) return undefined
  const admittedUnits =
    row.admittedUnitIds.length === 0
      ? []
      : await db.selectFrom('unit').select(['id', 'name']).where('id', 'in', row.admittedUnitIds).execute()
  return { ...event, admittedUnits, recap: await findPublicRecap(db, event, now) }
}

export type EventDetailRow = NonNullable<Awaited<ReturnType<typeof findEvent>>>

export const eventsByIds = async (db: Database, ids: string[]): Promise<EventRow[]> =>
  ids.length === 0 ? [] : withSessions(db, await selectEvents(db).where('e.id', 'in', ids).execute())
