import { sql } from 'kysely'
import type { Answers } from '../../core/contract/registration'
import { ACTIVE_STATES } from '../../core/rules/registration'
import type { Database, Tx } from './database'

/** Its place is counted over those who wait before it; null when it does not wait. */
const waitlistPlace = sql<number | null>`
  case when r.state = 'waitlisted' then (
    select count(*)::int from registration w
    where w.session_id = r.session_id and w.state = 'waitlisted'
      and (-w.priority, w.queued_at, w.id) <= (-r.priority, r.queued_at, r.id)
  ) end`.as('waitlistPlace')

const selectRegistrations = (db: Database | Tx) =>
  db
    .selectFrom('registration as r')
    .innerJoin('resident', 'resident.id', 'r.residentId')
    .select([
      'r.id',
      'r.eventId',
      'r.sessionId',
      'r.residentId',
      'r.state',
      'r.answers',
      'r.offerExpiresAt',
      'r.proxyOfficerId',
      'r.entrantCode',
      'r.createdAt',
      'r.requestHash',
      'r.idempotencyKey',
      'resident.nickname',
      waitlistPlace,
    ])

type BareRow = Awaited<ReturnType<ReturnType<typeof selectRegistrations>['executeTakeFirstOrThrow']>>
export type AttendeeRow = {
  id: string
  registrationId: string
  relativeId: string | null
  sealedName: string | null
  answers: Answers
  withdrawnAt: Date | null
  checkedInAt: Date | null
}
export type RegistrationRow = BareRow & { attendees: AttendeeRow[] }
export type ActiveRegistrationRow = NonNullable<Awaited<ReturnType<typeof findActiveRegistration>>>

const withAttendees = async <Row extends { id: string }>(db: Database | Tx, rows: Row[]) => {
  if (rows.length === 0) return []
  const attendees = await db
    .selectFrom('attendee')
    .select(['id', 'registrationId', 'relativeId', 'sealedName', 'answers', 'withdrawnAt', 'checkedInAt'])
    .where(
      'registrationId',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ ...row, attendees: attendees.filter((one) => one.registrationId === row.id) }))
}

/** The resident's own; another's is not found. */
export const findRegistration = async (
  db: Database | Tx,
  residentId: string,
  id: string,
): Promise<RegistrationRow | undefined> => {
  const rows = await selectRegistrations(db)
    .where('r.id', '=', id)
    .where('r.residentId', '=', residentId)
    .execute()
  return (await withAttendees(db, rows))[0]
}

/**
 * The one with which the resident takes part in the event or waits for it; of several, one still to come, first
 * that which waits for an answer.
 */
export const findActiveRegistration = async (
  db: Database,
  residentId: string,
  eventId: string,
  now: Date,
) => {
  const rows = await selectRegistrations(db)
    .where('r.eventId', '=', eventId)
    .where('r.residentId', '=', residentId)
    .where('r.state', 'in', ACTIVE_STATES)
    .innerJoin('eventSession', 'eventSession.id', 'r.sessionId')
    .select(['eventSession.startsAt', 'eventSession.endsAt'])
    .orderBy(sql`event_session.ends_at > ${now}`, 'desc')
    .orderBy(sql`r.state = 'offered'`, 'desc')
    .orderBy('eventSession.startsAt')
    .orderBy('r.createdAt', 'desc')
    .limit(1)
    .execute()
  return (await withAttendees(db, rows))[0]
}

const selectWithEvent = (db: Database | Tx) =>
  selectRegistrations(db)
    .innerJoin('event', 'event.id', 'r.eventId')
    .innerJoin('eventSession', 'eventSession.id', 'r.sessionId')
    .leftJoin('venue', 'venue.id', 'event.venueId')
    .select([
      'event.title',
      'event.cancelledAt',
      'event.cancelDeadline',
      'venue.name as venueName',
      'eventSession.startsAt',
      'eventSession.endsAt',
    ])

export type MyRegistrationRow = Awaited<ReturnType<typeof listRegistrations>>[number]

/** The resident's own, newest first. */
export const listRegistrations = async (db: Database | Tx, residentId: string) =>
  withAttendees(
    db,
    await selectWithEvent(db)
      .where('r.residentId', '=', residentId)
      .orderBy('r.createdAt', 'desc')
      .orderBy('r.id', 'desc')
      .execute(),
  )

/** Where a page of one's own list ended: `part` 0 is to come, 1 is over; `order` grows within each. */
export type RegistrationPlace = { part: number; order: number; id: string }

/** What is to come soonest first, then what is over or cancelled latest first; as it was at `asOf`. */
export const pageRegistrations = async (
  db: Database,
  residentId: string,
  page: { asOf: Date; after?: RegistrationPlace; limit: number },
) => {
  const isToCome = sql`(r.state in (${sql.join(ACTIVE_STATES)}) and event.cancelled_at is null
    and event_session.ends_at > ${page.asOf})`
  const part = sql<number>`case when ${isToCome} then 0 else 1 end`
  const order = sql<number>`(case when ${isToCome} then 1 else -1 end
    * extract(epoch from event_session.starts_at))::float8`
  let rows = selectWithEvent(db)
    .select([part.as('part'), order.as('order')])
    .where('r.residentId', '=', residentId)
    .orderBy(part)
    .orderBy(order)
    .orderBy('r.id')
    .limit(page.limit)
  if (page.after) {
    const { after } = page
    rows = rows.where(
      sql<boolean>`(${part}, ${order}, r.id) > (${after.part}::int, ${after.order}::float8, ${after.id})`,
    )
  }
  return withAttendees(db, await rows.execute())
}
