import type { Tx } from './database'

/** As much of the event as decides about its seats and as is told of it. */
const eventOf = (tx: Tx, eventId: string) =>
  tx
    .selectFrom('event')
    .leftJoin('venue', 'venue.id', 'event.venueId')
    .select([
      'event.unitId',
      'event.title',
      'event.admission',
      'event.cancelDeadline',
      'event.cancelledAt',
      'event.hasWaitlist',
      'event.letsSmallerPartiesPass',
      'venue.name as venueName',
    ])
    .where('event.id', '=', eventId)
    .executeTakeFirstOrThrow()

/**
 * Locked sessions in the order of their ids, which is the order of all who lock several. The event is read by a
 * statement of its own: read along with the lock it could be older than the lock.
 */
export const lockWithEvent = async (tx: Tx, sessionIds: readonly string[]) => {
  if (sessionIds.length === 0) return []
  const sessions = await tx
    .selectFrom('eventSession')
    .selectAll()
    .where('id', 'in', sessionIds)
    .orderBy('id')
    .forUpdate()
    .execute()
  const eventIds = [...new Set(sessions.map((session) => session.eventId))]
  const events = new Map<string, Awaited<ReturnType<typeof eventOf>>>()
  for (const id of eventIds) events.set(id, await eventOf(tx, id))
  return sessions.flatMap((session) => {
    const event = events.get(session.eventId)
    return event ? [{ ...session, event }] : []
  })
}

/** A session whose seats are ours until the transaction ends, with its event. */
export type LockedSession = Awaited<ReturnType<typeof lockWithEvent>>[number]

export const lockSession = async (tx: Tx, sessionId: string): Promise<LockedSession | undefined> =>
  (await lockWithEvent(tx, [sessionId]))[0]

/** All sessions of the event. */
export const lockSessionsOf = async (tx: Tx, eventId: string): Promise<LockedSession[]> => {
  const rows = await tx.selectFrom('eventSession').select('id').where('eventId', '=', eventId).execute()
  return lockWithEvent(
    tx,
    rows.map((row) => row.id),
  )
}

/** `seats` (held ones included), `held` and `waiting` count people, `waitingParties` registrations. */
export type SeatChange = { seats?: number; held?: number; waiting?: number; waitingParties?: number }

/** Adds to the counts of a locked session, and sets what else is named; answers it as it is from then on. */
export const changeSeats = async (
  tx: Tx,
  session: LockedSession,
  { seats = 0, held = 0, waiting = 0, waitingParties = 0 }: SeatChange,
  settings: Partial<Pick<LockedSession, 'capacity' | 'heldReleaseAt'>> = {},
): Promise<LockedSession> => {
  const changes = {
    ...settings,
    seatsTaken: session.seatsTaken + seats,
    heldSeats: session.heldSeats + held,
    waitlistCount: session.waitlistCount + waiting,
    waitlistParties: session.waitlistParties + waitingParties,
  }
  await tx.updateTable('eventSession').set(changes).where('id', '=', session.id).execute()
  return { ...session, ...changes }
}
