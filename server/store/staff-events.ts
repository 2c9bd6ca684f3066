import { sql } from 'kysely'
import type { PUBLICATION_STATES } from '../../core/contract/staff-event'
import { searchWords } from '../../core/rules/search-text'
import type { Database, Tx } from './database'

const selectStaffEvents = (db: Database | Tx) =>
  db
    .selectFrom('event as e')
    .innerJoin('unit as u', 'u.id', 'e.unitId')
    .leftJoin('venue as v', 'v.id', 'e.venueId')
    .leftJoin('media as m', 'm.id', 'e.coverId')
    .selectAll('e')
    .select([
      'u.name as unitName',
      'v.name as venueName',
      'm.width as coverWidth',
      'm.height as coverHeight',
      'm.color as coverColor',
    ])

type BareRow = Awaited<ReturnType<ReturnType<typeof selectStaffEvents>['executeTakeFirstOrThrow']>>

/** People of each session by what has become of their registration. */
const selectSessions = (db: Database | Tx, eventIds: string[]) => {
  const people = (state: string) =>
    sql<number>`coalesce(sum(r.party_size) filter (where r.state = ${state}), 0)::int`
  return db
    .selectFrom('eventSession as s')
    .leftJoin('registration as r', 'r.sessionId', 's.id')
    .selectAll('s')
    .select([
      people('confirmed').as('confirmed'),
      people('offered').as('offered'),
      people('pending').as('pending'),
      people('entered').as('entered'),
      sql<number>`(select count(*)::int from attendee a
        where a.session_id = s.id and a.is_active and a.checked_in_at is not null)`.as('checkedIn'),
    ])
    .where('s.eventId', 'in', eventIds)
    .groupBy('s.id')
    .orderBy('s.startsAt')
    .orderBy('s.id')
    .execute()
}

export type StaffSessionRow = Awaited<ReturnType<typeof selectSessions>>[number]
export type StaffEventRow = BareRow & { sessions: StaffSessionRow[] }

const withSessions = async (db: Database | Tx, rows: BareRow[]): Promise<StaffEventRow[]> => {
  if (rows.length === 0) return []
  const sessions = await selectSessions(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ ...row, sessions: sessions.filter((session) => session.eventId === row.id) }))
}

export type StaffEventFilter = {
  unitIds: string[]
  publication?: (typeof PUBLICATION_STATES)[number]
  /** Not yet over, soonest first; or over, latest first. Drafts are in both. */
  part: 'ahead' | 'past'
  query?: string
  after?: { startsAt: Date; id: string }
  limit: number
}

export const listStaffEvents = async (db: Database, filter: StaffEventFilter, now: Date) => {
  const isAhead = filter.part === 'ahead'
  let rows = selectStaffEvents(db)
    .where('e.unitId', 'in', filter.unitIds)
    .orderBy('e.startsAt', isAhead ? 'asc' : 'desc')
    .orderBy('e.id', isAhead ? 'asc' : 'desc')
    .limit(filter.limit)
  // A draft whose day has passed still has to be seen to, so drafts are one list.
  if (filter.publication !== 'draft') rows = rows.where('e.endsAt', isAhead ? '>' : '<=', now)
  rows = filter.publication
    ? rows.where('e.status', '=', filter.publication)
    : rows.where('e.status', '!=', 'archived')
  if (filter.after) {
    const { startsAt, id } = filter.after
    rows = rows.where(
      isAhead
        ? sql<boolean>`(e.starts_at, e.id) > (${startsAt}, ${id})`
        : sql<boolean>`(e.starts_at, e.id) < (${startsAt}, ${id})`,
    )
  }
  for (const word of searchWords(filter.query ?? '')) {
    rows = rows.where(sql<boolean>`strpos(lower(normalize(e.title, NFKC)), ${word}) > 0`)
  }
  return withSessions(db, await rows.execute())
}

export const findStaffEvent = async (db: Database | Tx, id: string): Promise<StaffEventRow | undefined> => {
  const row = await selectStaffEvents(db).where('e.id', '=', id).executeTakeFirst()
  return row && (await withSessions(db, [row]))[0]
}

/** Of any event, public or not. */
export const findEventTitle = (db: Database, id: string) =>
  db.selectFrom('event').select(['id', 'title']).where('id', '=', id).executeTakeFirst()

/** Whose event the registration is for; undefined when there is no such registration. */
export const placeOfRegistration = (db: Database | Tx, registrationId: string) =>
  db
    .selectFrom('registration')
    .innerJoin('event', 'event.id', 'registration.eventId')
    .select(['registration.eventId', 'registration.sessionId', 'registration.residentId', 'event.unitId'])
    .where('registration.id', '=', registrationId)
    .executeTakeFirst()
