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

/** The event, and what the residents of a batch bring along. */
export type SignUpFactRows = {
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
  residents: { id: string; nickname: string; unitId: string | null; birthYearSealed: string | null }[]
  registered: { personId: string; registrationId: string }[]
  relatives: { id: string; residentId: string; sealed: string }[]
  repeats: { id: string; residentId: string; idempotencyKey: string; requestHash: string }[]
}

/**
 * Read in one statement after the session is locked; undefined when there is no such event. Residents are held
 * against deletion, which would fail the whole batch; always after the session, as deletion does.
 */
export const loadSignUpFacts = async (
  tx: Tx,
  target: { eventId: string; sessionId: string },
  wanted: WantedFacts,
): Promise<SignUpFactRows | undefined> => {
  const { rows } = await sql<SignUpFactRows>`/* prepared */
    with recursive admitted as (
      select unit.id from unit, event where event.id = ${target.eventId} and unit.id = any(event.admitted_unit_ids)
      union
      select unit.id from unit join admitted on unit.parent_id = admitted.id
    ), residents as (
      select id, nickname, unit_id, birth_year_sealed from resident
      where id = any(${wanted.residentIds}::text[])
      for key share
    ), registered as (
      select attendee.person_id, attendee.registration_id from attendee
      where session_id = ${target.sessionId} and is_active and person_id = any(${wanted.personIds}::text[])
    ), relatives as (
      select id, resident_id, sealed from relative where id = any(${wanted.relativeIds}::text[])
    ), repeats as (
      select id, resident_id, idempotency_key, request_hash from registration
      where resident_id = any(${wanted.residentIds}::text[])
        and idempotency_key = any(${wanted.idempotencyKeys}::text[])
    )
    select e.title, venue.name as venue_name, e.takes_registrations, e.admission, e.opens_at, e.closes_at,
      e.cancelled_at, e.has_waitlist, e.waitlist_limit, e.lets_smaller_parties_pass, e.party_limit, e.min_age,
      e.max_age, e.needs_guardian_consent, e.questions, e.admitted_unit_ids,
      array(select id from admitted) as admitted,
      exists (select from draw where session_id = ${target.sessionId} and drawn_at is not null) as is_drawn,
      case when e.lets_smaller_parties_pass then (
        select min(party_size) from registration where session_id = ${target.sessionId} and state = 'waitlisted'
      ) end as smallest_waiting,
      (select coalesce(json_agg(json_build_object(
        'id', id, 'nickname', nickname, 'unitId', unit_id, 'birthYearSealed', birth_year_sealed
      )), '[]') from residents) as residents,
      (select coalesce(json_agg(json_build_object(
        'personId', person_id, 'registrationId', registration_id
      )), '[]') from registered) as registered,
      (select coalesce(json_agg(json_build_object(
        'id', id, 'residentId', resident_id, 'sealed', sealed
      )), '[]') from relatives) as relatives,
      (select coalesce(json_agg(json_build_object(
        'id', id, 'residentId', resident_id, 'idempotencyKey', idempotency_key, 'requestHash', request_hash
      )), '[]') from repeats) as repeats
    from event e left join venue on venue.id = e.venue_id
    where e.id = ${target.eventId} and e.status = 'published'`.execute(tx)
  return rows[0]
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
