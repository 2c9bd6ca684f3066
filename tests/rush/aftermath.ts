import { sql } from 'kysely'
import type { Database } from '../../server/store/database'
import type { LastAnswer } from './rusher'

/** What lies in the database after a rush. */
export const aftermath = async (db: Database, sessionId: string) => {
  const registrations = await db
    .selectFrom('registration')
    .select(['id', 'residentId', 'state', 'partySize', 'queuedAt'])
    .where('sessionId', '=', sessionId)
    .orderBy('queuedAt')
    .orderBy('id')
    .execute()
  const session = await db
    .selectFrom('eventSession')
    .select(['capacity', 'seatsTaken', 'waitlistCount', 'waitlistParties'])
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow()
  const inState = (...states: string[]) => registrations.filter(({ state }) => states.includes(state))
  return { registrations, session, seated: inState('confirmed', 'offered'), waiting: inState('waitlisted') }
}

export type Aftermath = Awaited<ReturnType<typeof aftermath>>

/** Nobody has a seat who signed up after somebody who still waits. */
export const isOrderKept = ({ seated, waiting }: Aftermath) => {
  const first = waiting[0]
  return first === undefined || seated.every((one) => one.queuedAt <= first.queuedAt)
}

/** Answers that the database does not bear out. Who waited may have a seat by now; nothing else moves by itself. */
export const brokenPromises = ({ registrations }: Aftermath, answers: readonly LastAnswer[]) => {
  const states = new Map(registrations.map(({ id, state }) => [id, state]))
  return answers.filter(({ registrationId, state }) => {
    const now = states.get(registrationId ?? '')
    return now !== state && !(state === 'waitlisted' && now === 'confirmed')
  })
}

/** Residents with two registrations that stand. */
export const doublyRegistered = async (db: Database, sessionId: string) => {
  const { rows } = await sql<{ person: string }>`
    select person_id as person from attendee where session_id = ${sessionId} and is_active
    group by person_id having count(*) > 1`.execute(db)
  return rows
}

/** Kinds told more than once to one resident. */
export const toldTwice = async (db: Database, eventId: string) => {
  const { rows } = await sql<{ resident: string; kind: string }>`
    select resident_id as resident, kind from notice where event_id = ${eventId}
    group by resident_id, kind having count(*) > 1`.execute(db)
  return rows
}
