import { type RawBuilder, sql } from 'kysely'
import { AUDIENCES, type Audience, type EventState } from '../../core/contract/event-words'
import { searchWords } from '../../core/rules/search-text'
import type { Database } from './database'
import { unitIdsBelow } from './units'

export type EventFilter = {
  unitId?: string
  state?: EventState
  audience?: Audience
  hasSeats?: boolean
  seriesId?: string
  query?: string
}

type Condition = RawBuilder<boolean>

const running = (now: Date) => sql<boolean>`e.cancelled_at is null and e.ends_at > ${now}`
const inWindow = (now: Date) =>
  sql<boolean>`${running(now)} and e.opens_at <= ${now} and e.closes_at > ${now}`

/** The same as eventState of core/rules, for the database; a test holds the two together. */
const inState = (state: EventState, now: Date): Condition => {
  const seatLeft = sql`exists (select 1 from event_session s where s.event_id = e.id
    and s.ends_at > ${now} and s.seats_taken < s.capacity)`
  const conditions = {
    cancelled: sql<boolean>`e.cancelled_at is not null`,
    past: sql<boolean>`e.cancelled_at is null and e.ends_at <= ${now}`,
    upcoming: sql<boolean>`${running(now)} and e.opens_at > ${now}`,
    closed: sql<boolean>`${running(now)} and e.opens_at <= ${now} and e.closes_at <= ${now}`,
    open: sql<boolean>`${inWindow(now)} and ${seatLeft}`,
    full: sql<boolean>`${inWindow(now)} and not ${seatLeft}`,
  }
  return conditions[state]
}

/** A seat at once, as hasSeatAtOnce of core/rules, or nothing to sign up for. */
const hasRoom = (now: Date): Condition => sql<boolean>`(case when e.takes_registrations
  then ${inWindow(now)} and exists (select 1 from event_session s where s.event_id = e.id
    and s.ends_at > ${now} and s.seats_taken < s.capacity and s.waitlist_count = 0)
  else ${running(now)} end)`

const isFor = (audience: Audience): Condition => {
  const [youngest, oldest] = AUDIENCES[audience].ages
  return sql<boolean>`(e.min_age is null or e.min_age <= ${oldest}) and (e.max_age is null or e.max_age >= ${youngest})`
}

/** What an event, named `e`, has to fulfil; all of them. */
export const eventConditions = async (
  db: Database,
  { unitId, state, audience, hasSeats, seriesId, query = '' }: EventFilter,
  now: Date,
): Promise<Condition[]> => {
  const unitIds = unitId === undefined ? null : [unitId, ...(await unitIdsBelow(db, [unitId]))]
  return [
    ...(unitIds ? [sql<boolean>`e.unit_id in (${sql.join(unitIds)})`] : []),
    ...(state ? [inState(state, now)] : []),
    ...(audience ? [isFor(audience)] : []),
    ...(hasSeats ? [hasRoom(now)] : []),
    ...(seriesId === undefined ? [] : [sql<boolean>`e.series_id = ${seriesId}`]),
    ...searchWords(query).map(
      (word) => sql<boolean>`strpos(lower(normalize(e.title || ' ' || e.summary, NFKC)), ${word}) > 0`,
    ),
  ]
}

/** Whether a session begins between the two, both included. The event's own times come first: they have an index. */
export const beginsBetween = (from: Date | undefined, to: Date | undefined): Condition[] => {
  if (!from && !to) return []
  const bounds = [
    ...(from ? [sql<boolean>`s.starts_at >= ${from}`] : []),
    ...(to ? [sql<boolean>`s.starts_at <= ${to}`] : []),
  ]
  return [
    ...(from ? [sql<boolean>`e.ends_at >= ${from}`] : []),
    ...(to ? [sql<boolean>`e.starts_at <= ${to}`] : []),
    sql<boolean>`exists (select 1 from event_session s where s.event_id = e.id and ${sql.join(bounds, sql` and `)})`,
  ]
}
