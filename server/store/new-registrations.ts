import { sql } from 'kysely'
import type { Answers } from '../../core/contract/registration'
import type { RegistrationState } from '../../core/contract/event-words'
import { newId } from '../lib/ids'
import type { Sealer } from '../lib/sealing'
import type { Tx } from './database'

/** `name` of anybody but the resident, whose nickname is their name. */
export type NewAttendee = {
  personId: string
  relativeId: string | null
  name: string | null
  answers?: Answers
}

/** What most registrations leave as it is may be left out. */
export type NewRegistration = {
  id: string
  eventId: string
  sessionId: string
  residentId: string
  state: RegistrationState
  attendees: NewAttendee[]
  answers?: Answers
  idempotencyKey?: string | null
  requestHash?: string
  /** Of who has a seat; see `assignTickets`. */
  ticketNumber?: number | null
  /** Of who enters a draw. */
  entrantCode?: string | null
  guardianConsentAt?: Date | null
  offerExpiresAt?: Date | null
  proxyOfficerId?: string | null
  note?: string
}

export const attendeeContext = (attendeeId: string) => `attendee:${attendeeId}`

const attendeeRows = (sealer: Sealer, { id: registrationId, attendees }: NewRegistration, now: Date) =>
  attendees.map(({ personId, relativeId, name, answers = {} }) => {
    const id = newId(now)
    const sealedName = name === null ? null : sealer.seal(name, attendeeContext(id))
    const withdrawnAt: Date | null = null
    const checkedInAt: Date | null = null
    return { id, registrationId, personId, relativeId, sealedName, answers, withdrawnAt, checkedInAt }
  })

/** Registrations with their attendees, as `insertRegistrations` wrote them. */
export type InsertedRegistration = ReturnType<typeof rowOf>

/** Field by field here and below: on the busiest morning spreading made half of what a sign-up leaves to be swept up. */
const rowOf = (sealer: Sealer, registration: NewRegistration, now: Date) => ({
  id: registration.id,
  eventId: registration.eventId,
  sessionId: registration.sessionId,
  residentId: registration.residentId,
  state: registration.state,
  answers: registration.answers ?? {},
  idempotencyKey: registration.idempotencyKey ?? null,
  requestHash: registration.requestHash ?? '',
  ticketNumber: registration.ticketNumber ?? null,
  entrantCode: registration.entrantCode ?? null,
  guardianConsentAt: registration.guardianConsentAt ?? null,
  offerExpiresAt: registration.offerExpiresAt ?? null,
  proxyOfficerId: registration.proxyOfficerId ?? null,
  note: registration.note ?? '',
  createdAt: now,
  attendees: attendeeRows(sealer, registration, now),
})

/** The counts of a locked session as the new registrations leave it. */
export type SessionCounts = {
  seatsTaken: number
  waitlistCount: number
  waitlistParties: number
  lastTicketNumber: number
}

/** As the statement below reads them: without what is inside of others, which it would have to read twice. */
const registrationRecord = (row: InsertedRegistration) => ({
  id: row.id,
  eventId: row.eventId,
  sessionId: row.sessionId,
  residentId: row.residentId,
  state: row.state,
  partySize: row.attendees.length,
  answers: row.answers,
  idempotencyKey: row.idempotencyKey,
  requestHash: row.requestHash,
  ticketNumber: row.ticketNumber,
  entrantCode: row.entrantCode,
  guardianConsentAt: row.guardianConsentAt,
  offerExpiresAt: row.offerExpiresAt,
  proxyOfficerId: row.proxyOfficerId,
  note: row.note,
})
const attendeeRecords = ({ eventId, sessionId, attendees }: InsertedRegistration) =>
  attendees.map(({ id, registrationId, personId, relativeId, sealedName, answers }, position) => {
    return { id, eventId, registrationId, sessionId, personId, relativeId, sealedName, position, answers }
  })

/**
 * Writes them in one statement, however many: their sessions are locked while it runs. A microsecond between each and
 * the next keeps the order of their arrival, whatever the database's order of letters. The counts of `sessions` are set
 * by the same statement. It is sent ahead: what it refuses, the next one or the commit throws.
 */
export const insertRegistrations = async (
  tx: Tx,
  sealer: Sealer,
  registrations: readonly NewRegistration[],
  now: Date,
  sessions: readonly ({ id: string } & SessionCounts)[] = [],
): Promise<InsertedRegistration[]> => {
  if (registrations.length === 0) return []
  const rows = registrations.map((registration) => rowOf(sealer, registration, now))
  await sql`/* prepared, ahead */
    with registrations as (
      insert into registration (
        id, event_id, session_id, resident_id, state, party_size, queued_at, answers, idempotency_key, request_hash,
        ticket_number, entrant_code, guardian_consent_at, offer_expires_at, proxy_officer_id, note,
        created_at, updated_at
      )
      select "id", "eventId", "sessionId", "residentId", "state", "partySize",
        ${now}::timestamptz + (ordinality - 1) * interval '1 microsecond', "answers",
        "idempotencyKey", "requestHash", "ticketNumber", "entrantCode", "guardianConsentAt", "offerExpiresAt",
        "proxyOfficerId", "note", ${now}, ${now}
      from rows from (json_to_recordset(${JSON.stringify(rows.map(registrationRecord))}::json) as (
        "id" text, "eventId" text, "sessionId" text, "residentId" text, "state" text, "partySize" integer,
        "answers" jsonb, "idempotencyKey" text, "requestHash" text, "ticketNumber" integer, "entrantCode" text,
        "guardianConsentAt" timestamptz, "offerExpiresAt" timestamptz, "proxyOfficerId" text, "note" text
      )) with ordinality
    ), counted as (
      update event_session
      set seats_taken = "seatsTaken", waitlist_count = "waitlistCount", waitlist_parties = "waitlistParties",
        last_ticket_number = "lastTicketNumber"
      from json_to_recordset(${JSON.stringify(sessions)}::json) as counts (
        "id" text, "seatsTaken" integer, "waitlistCount" integer, "waitlistParties" integer,
        "lastTicketNumber" integer
      )
      where event_session.id = counts."id"
    )
    insert into attendee (
      id, event_id, registration_id, session_id, person_id, relative_id, sealed_name, is_active, position, answers
    )
    select "id", "eventId", "registrationId", "sessionId", "personId", "relativeId", "sealedName", true, "position",
      "answers"
    from json_to_recordset(${JSON.stringify(rows.flatMap(attendeeRecords))}::json) as attendees (
      "id" text, "eventId" text, "registrationId" text, "sessionId" text, "personId" text, "relativeId" text,
      "sealedName" text, "position" integer, "answers" jsonb
    )`.execute(tx)
  return rows
}
