import { sql } from 'kysely'
import type { RegistrationState } from '../../core/contract/event-words'
import type { Answers } from '../../core/contract/registration'
import type { Database, Tx } from './database'

export type GuestRow = {
  id: string
  registrationId: string
  relativeId: string | null
  sealedName: string | null
  answers: Answers
  withdrawnAt: Date | null
  checkedInAt: Date | null
  checkInUndoneAt: Date | null
  hasLeft: boolean
}

/** A registration with everybody of it, as check-in wants it. */
export type PartyRow = {
  id: string
  sessionId: string
  residentId: string
  state: RegistrationState
  ticketNumber: number | null
  nickname: string
  attendees: GuestRow[]
}

export type PartySearch = { ids?: readonly string[]; ticketNumbers?: readonly number[]; residentId?: string }

/** Those of a locked session that fit any of what is searched by; of ids also registrations of other sessions. */
export const listParties = async (
  tx: Tx,
  sessionId: string,
  { ids = [], ticketNumbers = [], residentId }: PartySearch,
): Promise<PartyRow[]> => {
  const rows = await tx
    .selectFrom('registration')
    .innerJoin('resident', 'resident.id', 'registration.residentId')
    .select([
      'registration.id',
      'registration.sessionId',
      'registration.residentId',
      'registration.state',
      'registration.ticketNumber',
      'resident.nickname',
    ])
    .where((where) =>
      where.or([
        where('registration.id', '=', sql<string>`any(${ids}::text[])`),
        where.and([
          where('registration.sessionId', '=', sessionId),
          where.or([
            where('registration.ticketNumber', '=', sql<number>`any(${ticketNumbers}::integer[])`),
            where('registration.residentId', '=', residentId ?? ''),
          ]),
        ]),
      ]),
    )
    .orderBy('registration.createdAt')
    .execute()
  const guests = await tx
    .selectFrom('attendee')
    .select([
      'id',
      'registrationId',
      'relativeId',
      'sealedName',
      'answers',
      'withdrawnAt',
      'checkedInAt',
      'checkInUndoneAt',
    ])
    .where('registrationId', '=', sql<string>`any(${rows.map(({ id }) => id)}::text[])`)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    ...row,
    attendees: guests
      .filter(({ registrationId }) => registrationId === row.id)
      .map((guest) => ({ ...guest, hasLeft: guest.withdrawnAt !== null })),
  }))
}

/** One statement each, however many: the session is locked while they run. */
export const writeCheckIns = async (
  tx: Tx,
  {
    marks,
    states,
    by,
  }: {
    marks: readonly { id: string; at: Date }[]
    states: readonly { id: string; state: RegistrationState }[]
    by: string
  },
  now: Date,
) => {
  if (marks.length > 0) {
    await sql`
      update attendee set checked_in_at = mark.at, checked_in_by = ${by}
      from json_to_recordset(${JSON.stringify(marks)}::json) as mark (id text, at timestamptz)
      where attendee.id = mark.id`.execute(tx)
  }
  if (states.length > 0) {
    await sql`
      update registration set state = change.state, updated_at = ${now}
      from json_to_recordset(${JSON.stringify(states)}::json) as change (id text, state text)
      where registration.id = change.id`.execute(tx)
  }
}

/** The check-in is taken back; its time is kept, so that it is known when a device sends it once more. */
export const eraseCheckIn = (tx: Tx, attendeeId: string) =>
  tx
    .updateTable('attendee')
    .set((column) => ({
      checkInUndoneAt: column.ref('checkedInAt'),
      checkedInAt: null,
      checkedInBy: null,
    }))
    .where('id', '=', attendeeId)
    .execute()

export const findGuest = (tx: Tx, attendeeId: string) =>
  tx
    .selectFrom('attendee')
    .innerJoin('registration', 'registration.id', 'attendee.registrationId')
    .select(['attendee.registrationId', 'registration.sessionId'])
    .where('attendee.id', '=', attendeeId)
    .executeTakeFirst()

/** People of the session who are there. */
export const countCheckedIn = async (tx: Tx, sessionId: string): Promise<number> => {
  const { count } = await tx
    .selectFrom('attendee')
    .select((column) => column.fn.countAll<number>().as('count'))
    .where('sessionId', '=', sessionId)
    .where('checkedInAt', 'is not', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Over since then, and nobody has looked who did not come. */
export const listUnmarkedSessions = (db: Database, endedBefore: Date) =>
  db
    .selectFrom('eventSession')
    .select('id')
    .where('absencesMarkedAt', 'is', null)
    .where('endsAt', '<=', endedBefore)
    .orderBy('endsAt')
    .execute()

/** Null has them looked for once more. */
export const setAbsencesMarked = (tx: Tx, sessionId: string, at: Date | null) =>
  tx.updateTable('eventSession').set({ absencesMarkedAt: at }).where('id', '=', sessionId).execute()

export const setStates = (
  tx: Tx,
  sessionId: string,
  { from, to }: { from: readonly RegistrationState[]; to: RegistrationState },
  now: Date,
) =>
  tx
    .updateTable('registration')
    .set({ state: to, updatedAt: now })
    .where('sessionId', '=', sessionId)
    .where('state', 'in', from)
    .execute()

export const listPosterSessions = (db: Database, eventId: string) =>
  db
    .selectFrom('eventSession')
    .innerJoin('event', 'event.id', 'eventSession.eventId')
    .select(['eventSession.id', 'eventSession.startsAt', 'eventSession.endsAt', 'event.unitId'])
    .where('event.id', '=', eventId)
    .orderBy('eventSession.startsAt')
    .orderBy('eventSession.id')
    .execute()
