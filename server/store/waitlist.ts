import type { Waiting } from '../../core/rules/waitlist'
import type { Tx } from './database'

/**
 * Those who may get some of the free seats, first in line first. Without passing no more of them than there are
 * seats can be promoted; with it, anybody small enough.
 */
export const firstWaiting = (
  tx: Tx,
  sessionId: string,
  { freeSeats, letsSmallerPass }: { freeSeats: number; letsSmallerPass: boolean },
): Promise<(Waiting & { residentId: string })[]> =>
  tx
    .selectFrom('registration')
    .select(['id', 'residentId', 'partySize', 'priority', 'queuedAt'])
    .where('sessionId', '=', sessionId)
    .where('state', '=', 'waitlisted')
    .orderBy('priority', 'desc')
    .orderBy('queuedAt')
    .orderBy('id')
    .$if(letsSmallerPass, (query) => query.where('partySize', '<=', freeSeats))
    .$if(!letsSmallerPass, (query) => query.limit(freeSeats))
    .execute()

/** People in the smallest party that waits; null when nobody does. */
export const smallestWaiting = async (tx: Tx, sessionId: string): Promise<number | null> => {
  const { smallest } = await tx
    .selectFrom('registration')
    .select((column) => column.fn.min('partySize').as('smallest'))
    .where('sessionId', '=', sessionId)
    .where('state', '=', 'waitlisted')
    .executeTakeFirstOrThrow()
  return smallest
}
