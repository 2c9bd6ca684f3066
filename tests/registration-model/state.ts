import { sql } from 'kysely'
import type { RegistrationState } from '../../core/contract/event-words'
import type { Database } from '../../server/store/database'
import { countsIn, type Model, waitingIn } from './model'

type SessionRow = {
  id: string
  endsAt: string
  capacity: number
  seatsTaken: number
  heldSeats: number
  waitlistCount: number
  waitlistParties: number
  isDrawn: boolean
  areAbsencesMarked: boolean
}
type RegistrationRow = {
  id: string
  sessionId: string
  state: RegistrationState
  partySize: number
  ticketNumber: number | null
  offerExpiresAt: string | null
  isExcused: boolean
  people: string[]
  /** `person time` of who is there. */
  checkedIn: string[]
}

/** All that is kept of an event, in one statement. */
export type Kept = {
  sessions: SessionRow[]
  registrations: RegistrationRow[]
  line: string[]
  told: string[]
}

export const readKept = async (db: Database, eventId: string): Promise<Kept> => {
  const { rows } = await sql<Kept>`
    select
      (select coalesce(json_agg(json_build_object(
        'id', id, 'endsAt', ends_at, 'capacity', capacity, 'seatsTaken', seats_taken, 'heldSeats', held_seats,
        'waitlistCount', waitlist_count, 'waitlistParties', waitlist_parties,
        'isDrawn', exists (select from draw where draw.session_id = s.id and drawn_at is not null),
        'areAbsencesMarked', absences_marked_at is not null
      ) order by id), '[]') from event_session s where event_id = ${eventId}) as sessions,
      (select coalesce(json_agg(json_build_object(
        'id', id, 'sessionId', session_id, 'state', state, 'partySize', party_size,
        'ticketNumber', ticket_number, 'offerExpiresAt', offer_expires_at,
        'isExcused', absence_excused_at is not null,
        'checkedIn', (select coalesce(json_agg(
          person_id || ' ' || round(extract(epoch from checked_in_at) * 1000)::bigint order by person_id), '[]')
          from attendee a where a.registration_id = r.id and a.checked_in_at is not null),
        'people', (select coalesce(json_agg(person_id order by person_id), '[]') from attendee a
          where a.registration_id = r.id and a.is_active and a.session_id = r.session_id)
      ) order by id), '[]') from registration r where event_id = ${eventId}) as registrations,
      (select coalesce(json_agg(id order by session_id, priority desc, queued_at, id), '[]')
        from registration where event_id = ${eventId} and state = 'waitlisted') as line,
      (select coalesce(json_agg(resident_id || ' ' || key), '[]') from notice where event_id = ${eventId}) as told
  `.execute(db)
  const [kept] = rows
  if (!kept) throw new Error('nothing was read')
  return kept
}

const isActive = (state: RegistrationState) => state !== 'cancelled' && state !== 'declined'
const time = (date: Date | string | null) => (date === null ? null : new Date(date).getTime())

/** Both, in the same words, to be compared. */
export const asKept = ({ sessions, registrations, line, told }: Kept) => ({
  sessions: sessions.map(({ endsAt: _, ...session }) => session),
  registrations: registrations.map(({ ticketNumber: _, offerExpiresAt, ...registration }) => ({
    ...registration,
    offerExpiresAt: registration.state === 'offered' ? time(offerExpiresAt) : null,
  })),
  line,
  told: [...told].sort(),
})

export const asModelled = (model: Model): ReturnType<typeof asKept> => {
  const sessions = [...model.sessions].sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    sessions: sessions.map((session) => {
      const { id, capacity, seatsTaken, heldSeats, waiting, isDrawn, areAbsencesMarked } = countsIn(
        model,
        session,
      )
      const waitlistParties = waitingIn(model, id).length
      const counts = { capacity, seatsTaken, heldSeats, waitlistCount: waiting, waitlistParties }
      return { id, ...counts, isDrawn, areAbsencesMarked }
    }),
    registrations: [...model.registrations]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, sessionId, state, people, offerExpiresAt, isExcused, checkedIn }) => ({
        id,
        sessionId,
        state,
        partySize: people.length,
        people: isActive(state) ? [...people].sort() : [],
        isExcused,
        checkedIn: [...checkedIn].map(([person, at]) => `${person} ${at.getTime()}`).sort(),
        offerExpiresAt: state === 'offered' ? time(offerExpiresAt) : null,
      })),
    line: sessions.flatMap((session) => waitingIn(model, session.id).map((one) => one.id)),
    told: [...model.told].sort(),
  }
}

const SEATED: readonly RegistrationState[] = ['confirmed', 'offered', 'attended', 'absent']
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

/**
 * What holds whatever the rules say, by the rows alone. Answers what does not. A session keeps the number of those who
 * came, also when one of them has their data deleted (`hasLost`), as one that is over keeps that of all.
 */
export const faultsOf = (
  { sessions, registrations, told }: Kept,
  { now, hasLost }: { now: Date; hasLost: boolean },
): string[] => {
  const faults = sessions.flatMap((session) => {
    const own = registrations.filter((registration) => registration.sessionId === session.id)
    const seated = sum(own.map((one) => (SEATED.includes(one.state) ? one.people.length : 0)))
    const waiting = own.filter((one) => one.state === 'waitlisted')
    const people = own.flatMap((one) => one.people)
    const tickets = own.flatMap((one) => one.ticketNumber ?? [])
    const checks: [string, boolean][] = [
      ['above capacity', seated + session.heldSeats <= session.capacity],
      ['fewer seats are counted than rows have', seated + session.heldSeats <= session.seatsTaken],
      [
        'seats are not those of the rows',
        seated + session.heldSeats === session.seatsTaken || hasLost || new Date(session.endsAt) <= now,
      ],
      [
        'people waiting are not those of the rows',
        sum(waiting.map((one) => one.people.length)) === session.waitlistCount,
      ],
      ['parties waiting are not those of the rows', waiting.length === session.waitlistParties],
      ['somebody is in it twice', new Set(people).size === people.length],
      ['a ticket number was given twice', new Set(tickets).size === tickets.length],
      ['a seat has no ticket', own.every((one) => one.state !== 'confirmed' || one.ticketNumber !== null)],
      [
        'attended is not what has somebody there',
        own.every((one) => (one.state === 'attended') === one.checkedIn.length > 0),
      ],
      ['somebody is still in the urn', own.every((one) => one.state !== 'entered' || !session.isDrawn)],
    ]
    return checks.flatMap(([fault, holds]) => (holds ? [] : [fault]))
  })
  return new Set(told).size === told.length ? faults : [...faults, 'something was told twice']
}
