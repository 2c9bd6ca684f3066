import { sql } from 'kysely'
import type { Question } from '../../core/contract/event'
import type { Admission } from '../../core/contract/event-words'
import { ACTIVE_STATES } from '../../core/rules/registration'
import type { Tx } from './database'

export type WantedFacts = {
  residentIds: string[]
  personIds: string[]
  relativeIds: string[]
  idempotencyKeys: string[]
}

/** Of these events the sessions named, and of some all sessions. */
export type WantedSessions = { eventIds: string[]; sessionIds: string[]; wholeEventIds: string[] }

/** A locked session. */
export type SignUpSessionRow = {
  id: string
  eventId: string
  startsAt: Date
  endsAt: Date
  capacity: number
  seatsTaken: number
  waitlistCount: number
  waitlistParties: number
  lastTicketNumber: number
}

/** What an event decides about sign-ups for one of its sessions; without one where the event has none that is wanted. */
export type SignUpEventRow = {
  eventId: string
  session: SignUpSessionRow | null
  title: string
  venueName: string | null
  takesRegistrations: boolean
  admission: Admission
  opensAt: Date
  closesAt: Date
  cancelledAt: Date | null
  hasWaitlist: boolean
  waitlistLimit: number | null
  letsSmallerPartiesPass: boolean
  partyLimit: number
  minAge: number | null
  maxAge: number | null
  needsGuardianConsent: boolean
  questions: Question[]
  admittedUnitIds: string[]
  /** With all units below. */
  admitted: string[]
  isDrawn: boolean
  smallestWaiting: number | null
}

type FactsRow = Omit<SignUpEventRow, 'session'> &
  Omit<SignUpSessionRow, 'id'> & { sessionId: string | null; people: SignUpPeople | null }

/** What the residents of a batch bring along. */
export type SignUpPeople = {
  residents: { id: string; nickname: string; unitId: string | null; birthYearSealed: string | null }[]
  registered: { sessionId: string; personId: string; registrationId: string }[]
  relatives: { id: string; residentId: string; sealed: string }[]
  repeats: { id: string; residentId: string; idempotencyKey: string; requestHash: string }[]
}

const NOBODY: SignUpPeople = { residents: [], registered: [], relatives: [], repeats: [] }

const lockedSessions = ({ eventIds, sessionIds, wholeEventIds }: WantedSessions) => sql`
  select * from event_session
  where event_id = any(${eventIds}::text[])
    and (id = any(${sessionIds}::text[]) or event_id = any(${wholeEventIds}::text[]))
  order by id for update`

/** Left to itself PostgreSQL would plan the facts anew for each batch, which takes four times as long as reading them. */
const PLAN_ONCE = sql`/* prepared, ahead */ set local plan_cache_mode = force_generic_plan`

/**
 * Taken before anything is counted, by a statement of its own: what is read in the same statement could be older than
 * the lock and miss what another process has just committed. Locks in the order of all who lock several.
 */
export const lockForSignUp = async (tx: Tx, wanted: WantedSessions): Promise<void> => {
  await PLAN_ONCE.execute(tx)
  await sql`/* prepared, ahead */ ${lockedSessions(wanted)}`.execute(tx)
}

const sessionOf = (row: FactsRow): SignUpSessionRow | null =>
  row.sessionId === null
    ? null
    : {
        id: row.sessionId,
        eventId: row.eventId,
        startsAt: row.startsAt,
        endsAt: row.endsAt,
        capacity: row.capacity,
        seatsTaken: row.seatsTaken,
        waitlistCount: row.waitlistCount,
        waitlistParties: row.waitlistParties,
        lastTicketNumber: row.lastTicketNumber,
      }

/**
 * Read in one statement after the sessions are locked; one that came in between is locked here. Residents are held
 * against deletion, which would fail the whole batch; always after the sessions, as deletion does. Events that are
 * not public are missing.
 */
export const loadSignUpFacts = async (
  tx: Tx,
  sessions: WantedSessions,
  wanted: WantedFacts,
): Promise<{ events: SignUpEventRow[]; people: SignUpPeople }> => {
  const { eventIds } = sessions
  const { rows } = await sql<FactsRow>`/* prepared */
    with recursive locked as (${lockedSessions(sessions)}), admitted as (
      select event.id as event_id, unit.id from unit, event
      where event.id = any(${eventIds}::text[]) and unit.id = any(event.admitted_unit_ids)
      union
      select admitted.event_id, unit.id from unit join admitted on unit.parent_id = admitted.id
    ), residents as (
      select id, nickname, unit_id, birth_year_sealed from resident
      where id = any(${wanted.residentIds}::text[])
      for key share
    ), registered as (
      select attendee.session_id, attendee.person_id, attendee.registration_id from attendee
      where event_id = any(${eventIds}::text[]) and session_id = any(array(select id from locked))
        and is_active and person_id = any(${wanted.personIds}::text[])
    ), relatives as (
      select id, resident_id, sealed from relative where id = any(${wanted.relativeIds}::text[])
    ), repeats as (
      select id, resident_id, idempotency_key, request_hash from registration
      where resident_id = any(${wanted.residentIds}::text[])
        and idempotency_key = any(${wanted.idempotencyKeys}::text[])
    )
    select e.id as event_id, s.id as session_id, s.starts_at, s.ends_at, s.capacity, s.seats_taken,
      s.waitlist_count, s.waitlist_parties, s.last_ticket_number,
      e.title, venue.name as venue_name, e.takes_registrations, e.admission, e.opens_at, e.closes_at,
      e.cancelled_at, e.has_waitlist, e.waitlist_limit, e.lets_smaller_parties_pass, e.party_limit, e.min_age,
      e.max_age, e.needs_guardian_consent, e.questions, e.admitted_unit_ids,
      array(select id from admitted where event_id = e.id) as admitted,
      exists (
        select from draw where draw.event_id = e.id and session_id = s.id and drawn_at is not null
      ) as is_drawn,
      case when e.lets_smaller_parties_pass then (
        select min(party_size) from registration r
        where r.event_id = e.id and r.session_id = s.id and r.state = 'waitlisted'
      ) end as smallest_waiting,
      -- The same for all rows, so it comes with the first alone.
      case when row_number() over () = 1 then json_build_object(
        'residents', (select coalesce(json_agg(json_build_object(
          'id', id, 'nickname', nickname, 'unitId', unit_id, 'birthYearSealed', birth_year_sealed
        )), '[]') from residents),
        'registered', (select coalesce(json_agg(json_build_object(
          'sessionId', session_id, 'personId', person_id, 'registrationId', registration_id
        )), '[]') from registered),
        'relatives', (select coalesce(json_agg(json_build_object(
          'id', id, 'residentId', resident_id, 'sealed', sealed
        )), '[]') from relatives),
        'repeats', (select coalesce(json_agg(json_build_object(
          'id', id, 'residentId', resident_id, 'idempotencyKey', idempotency_key, 'requestHash', request_hash
        )), '[]') from repeats)
      ) end as people
    from event e
    left join venue on venue.id = e.venue_id
    left join locked s on s.event_id = e.id
    where e.id = any(${eventIds}::text[]) and e.status = 'published'`.execute(tx)
  return {
    events: rows.map((row) => ({ ...row, session: sessionOf(row) })),
    people: rows.find(({ people }) => people !== null)?.people ?? NOBODY,
  }
}

/** Whether a draw was held for the session. */
export const isDrawn = async (tx: Tx, sessionId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('draw')
    .select('sessionId')
    .where('sessionId', '=', sessionId)
    .where('drawnAt', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** What the same officer signed up by the same request a moment ago. */
export const findProxySignUp = async (
  tx: Tx,
  by: { sessionId: string; officerId: string; requestHash: string; since: Date },
): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('registration')
    .select('id')
    .where('sessionId', '=', by.sessionId)
    .where('state', 'in', ACTIVE_STATES)
    .where('proxyOfficerId', '=', by.officerId)
    .where('requestHash', '=', by.requestHash)
    .where('createdAt', '>', by.since)
    .limit(1)
    .executeTakeFirst()
  return row?.id
}
