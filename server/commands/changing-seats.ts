import type { RouteDeps } from '../route-deps'
import type { Tx } from '../store/database'

/** What every command about seats is given. `now` is read after the lock, so that the order of times is that of locks. */
export type SeatDeps = Pick<RouteDeps, 'db' | 'now' | 'pages' | 'wakeJob'> & {
  /** Done in the same transaction: what an officer did is written down with it, or neither is. */
  alongside?: (tx: Tx) => Promise<void>
}

/** Runs the work in one transaction; after the commit pages show the new counts and who is concerned is told. */
export const changingSeats = async <T>(
  { db, pages, wakeJob, alongside }: Omit<SeatDeps, 'now'>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => {
  const result = await db.transaction().execute(async (tx) => {
    const done = await work(tx)
    await alongside?.(tx)
    return done
  })
  pages.changed('events')
  wakeJob('deliver-notices')
  return result
}
