import type { CheckInRequest } from '../../core/contract/check-in'
import { selfCheckInWindow, whoChecksIn } from '../../core/rules/check-in'
import { AppError } from '../errors'
import type { EntryCodes } from '../lib/entry-codes'
import type { RouteDeps } from '../route-deps'
import { listParties, listPosterSessions, type PartyRow } from '../store/check-ins'
import type { Tx } from '../store/database'
import { lockSession } from '../store/sessions'
import { checkInSheet } from './check-in-guests'

type Deps = Pick<RouteDeps, 'db' | 'now'> & { codes: EntryCodes }

/** Those named; none may be somebody else's. */
const named = (parties: readonly PartyRow[], attendeeIds: readonly string[]) => {
  const guests = parties.flatMap(({ attendees }) => attendees)
  if (attendeeIds.some((id) => !guests.some((guest) => guest.id === id))) throw new AppError('NOT_FOUND')
  return parties.flatMap((party) => {
    const ids = attendeeIds.filter((id) => party.attendees.some((guest) => guest.id === id))
    if (ids.length === 0) return []
    const decision = whoChecksIn(party, ids)
    if (!decision.ok) throw new AppError(decision.reason === 'HAS_LEFT' ? 'STATE_CONFLICT' : 'NOT_REGISTERED')
    return [{ party, guests: decision.guests }]
  })
}

/** Everybody of the parties that have a seat. */
const everybody = (parties: readonly PartyRow[]) => {
  const seated = parties.flatMap((party) => {
    const decision = whoChecksIn(party)
    return decision.ok ? [{ party, guests: decision.guests }] : []
  })
  if (seated.length === 0) throw new AppError('NOT_REGISTERED')
  return seated
}

const checkInWithin = async (
  tx: Tx,
  clock: () => Date,
  ask: { sessionId: string; residentId: string; attendeeIds: readonly string[] | undefined },
): Promise<string[]> => {
  const session = await lockSession(tx, ask.sessionId)
  if (!session) throw new AppError('NOT_FOUND')
  if (session.event.cancelledAt) throw new AppError('EVENT_CANCELLED')
  const now = clock()
  const window = selfCheckInWindow(session, now)
  if (!window.ok) throw new AppError(window.reason, window.details)
  const parties = await listParties(tx, session.id, { residentId: ask.residentId })
  const seated = ask.attendeeIds ? named(parties, ask.attendeeIds) : everybody(parties)
  const sheet = checkInSheet(now)
  for (const { party, guests } of seated) sheet.mark(party, guests, now)
  await sheet.write(tx, session, 'self')
  return seated.map(({ party }) => party.id)
}

/**
 * The resident has scanned the poster of a session and is there with their party. Again changes nothing. Answers the
 * ids of their registrations.
 */
export const checkInSelf = async (
  { db, now, codes }: Deps,
  residentId: string,
  eventId: string,
  { code, attendeeIds }: CheckInRequest,
): Promise<string[]> => {
  const sessions = await listPosterSessions(db, eventId)
  if (sessions.length === 0) throw new AppError('NOT_FOUND')
  const session = sessions.find(({ id }) => codes.isPoster(id, code))
  if (!session) throw new AppError('CHECK_IN_CODE_INVALID')
  const ask = { sessionId: session.id, residentId, attendeeIds }
  return db.transaction().execute((tx) => checkInWithin(tx, now, ask))
}
