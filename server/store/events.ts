import { sql } from 'kysely'
import type { Database, Tx } from './database'
import { beginsBetween, eventConditions, type EventFilter } from './event-filter'
import { findPublicRecap } from './recaps'

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

export type EventPlace = {
  /** Not yet over, soonest first; or over, latest first. */
  part: 'ahead' | 'past'
  after?: { startsAt: Date; id: string }
  limit: number
}

export type EventRange = { from?: Date; to?: Date }

/**
 * What is ahead begins with the earliest that is under way: from there on the order's index is read, and not from the
 * first event there ever was. What is past has begun.
 */
const whereItBegins = (part: EventPlace['part'], now: Date) =>
  part === 'past'
    ? sql<boolean>`e.starts_at <= ${now}`
    : sql<boolean>`e.starts_at >= coalesce((
        select min(starts_at) from (
          select starts_at from event
          where status = 'published' and tstzrange(starts_at, greatest(starts_at, ends_at)) @> ${now}::timestamptz
          -- Else the least is looked for in the index of starts, from the first event on.
          offset 0
        ) under_way
      ), ${now})`

export const listEvents = async (
  db: Database,
  { from, to, ...filter }: EventFilter & EventRange,
  { part, after, limit }: EventPlace,
  now: Date,
): Promise<EventRow[]> => {
  const isAhead = part === 'ahead'
  const direction = isAhead ? 'asc' : 'desc'
  let rows = selectEvents(db)
    .where('e.endsAt', isAhead ? '>' : '<=', now)
    .where(whereItBegins(part, now))
    .orderBy('e.startsAt', direction)
    .orderBy('e.id', direction)
    .limit(limit)
  if (after) {
    const place = sql`(${after.startsAt}, ${after.id})`
    rows = rows.where(
      isAhead ? sql<boolean>`(e.starts_at, e.id) > ${place}` : sql<boolean>`(e.starts_at, e.id) < ${place}`,
    )
  }
  const conditions = [...(await eventConditions(db, filter, now)), ...beginsBetween(from, to)]
  for (const condition of conditions) rows = rows.where(condition)
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
