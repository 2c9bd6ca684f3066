import { sql } from 'kysely'
import type { RegistrationState } from '../../core/contract/event-words'
import type { MessageTemplate } from '../wechat/message-templates'
import type { Database, Tx } from './database'
import { isReachable, missedCancellation } from './reachability'

export type RosterFilter = { eventId: string; sessionId?: string; state?: RegistrationState }

const place = sql<number | null>`
  case when r.state = 'waitlisted' then row_number() over (
    partition by r.session_id, r.state order by r.priority desc, r.queued_at, r.id
  )::int end`.as('waitlistPlace')

const selectRoster = (db: Database | Tx, templates: readonly MessageTemplate[]) =>
  db
    .selectFrom('registration as r')
    .innerJoin('resident', 'resident.id', 'r.residentId')
    .leftJoin('officer', 'officer.id', 'r.proxyOfficerId')
    .select([
      'r.id',
      'r.eventId',
      'r.sessionId',
      'r.residentId',
      'r.state',
      'r.answers',
      'r.offerExpiresAt',
      'r.ticketNumber',
      'r.note',
      'r.absenceExcusedAt',
      'r.partySize',
      'r.priority',
      'r.queuedAt',
      'r.createdAt',
      'resident.nickname',
      'resident.phoneSealed',
      'resident.birthYearSealed',
      'officer.name as proxyOfficerName',
      place,
      isReachable(templates, 'r').as('isReachable'),
      missedCancellation('r').as('missedCancellation'),
    ])

/**
 * The whole roster of an event, earliest first. Names and numbers are sealed, so the search for them is the
 * caller's: an event has some thousand registrations at most.
 */
export const listRoster = async (
  db: Database | Tx,
  { eventId, sessionId, state }: RosterFilter,
  templates: readonly MessageTemplate[],
) => {
  let rows = selectRoster(db, templates).where('r.eventId', '=', eventId)
  if (sessionId) rows = rows.where('r.sessionId', '=', sessionId)
  if (state) rows = rows.where('r.state', '=', state)
  return withPeople(db, await rows.orderBy('r.queuedAt').orderBy('r.id').execute())
}

type BareRow = Awaited<ReturnType<ReturnType<typeof selectRoster>['executeTakeFirstOrThrow']>>

const peopleOf = (db: Database | Tx, registrationIds: string[]) =>
  db
    .selectFrom('attendee')
    .leftJoin('relative', 'relative.id', 'attendee.relativeId')
    .select([
      'attendee.id',
      'attendee.registrationId',
      'attendee.relativeId',
      'attendee.sealedName',
      'attendee.answers',
      'attendee.withdrawnAt',
      'attendee.checkedInAt',
      'relative.sealed as relativeSealed',
    ])
    .where(sql<boolean>`attendee.registration_id = any(${registrationIds}::text[])`)
    .orderBy('attendee.position')
    .execute()

export type RosterPersonRow = Awaited<ReturnType<typeof peopleOf>>[number]
export type RosterRow = BareRow & { people: RosterPersonRow[] }

const withPeople = async (db: Database | Tx, rows: BareRow[]): Promise<RosterRow[]> => {
  const people = await peopleOf(
    db,
    rows.map((row) => row.id),
  )
  const byRegistration = new Map(rows.map((row) => [row.id, [] as RosterPersonRow[]]))
  for (const person of people) byRegistration.get(person.registrationId)?.push(person)
  return rows.map((row) => ({ ...row, people: byRegistration.get(row.id) ?? [] }))
}
