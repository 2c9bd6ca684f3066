import { setInterval as every } from 'node:timers'
import { sql } from 'kysely'
import { afterThis } from '../lib/after-this'
import type { Database } from './database'
import { databaseFault } from './database-fault'
import { ReplicaDistance } from '../lib/replica-distance'

/** A place in the primary's log: whoever has replayed it has seen all that was written before. */
export type LogPosition = string

/** Where reads come from: the primary, or a replica where that has seen enough. */
export type Reads = {
  /** What is the same for everyone. Never older than what was written through this server. */
  publicly<T>(read: (db: Database) => Promise<T>): Promise<T>
  /** What a resident sees of their own: from a replica only if it has come to `readAfter`. */
  ofResident<T>(readAfter: LogPosition | null, read: (db: Database) => Promise<T>): Promise<T>
  /** Asked after a commit: where it is in the log. Null where there is no replica to wait for. */
  position(): Promise<LogPosition | null>
  /** Seconds that the replica is behind; null where there is none, or none in reach. */
  lagSeconds(): number | null
  close(): void
}

export const readsOfPrimary = (db: Database): Reads => ({
  publicly: (read) => read(db),
  ofResident: (_readAfter, read) => read(db),
  position: async () => null,
  lagSeconds: () => null,
  close: () => {},
})

const LOOK_EVERY_MS = 1000
const ORIGIN: LogPosition = '0/0'
const BEHIND = Symbol('the replica has not come so far')

type ReadsDeps = {
  primary: Database
  replica: Database
  log: { warn(fields: object, message: string): void }
  /** Milliseconds, monotonic. */
  clock?: () => number
}

const positionOf = async (db: Database, expression: string): Promise<LogPosition | null> => {
  const { rows } = await sql<{ at: LogPosition | null }>`select ${sql.raw(expression)}::text as at`.execute(
    db,
  )
  return rows[0]?.at ?? null
}

/** A server that is no standby (any more) has replayed nothing: it is never read from. */
const REPLAYED = 'case when pg_is_in_recovery() then pg_last_wal_replay_lsn() end'

/**
 * Reads from a replica, and from the primary whenever the replica is away, behind, or fails: it can make no answer
 * worse. How far it has come is asked on the connection that reads, so that several replicas may share one address.
 */
export const readsOfReplica = ({
  primary,
  replica,
  log,
  clock = () => performance.now(),
}: ReadsDeps): Reads => {
  const distance = new ReplicaDistance(clock)
  let written: LogPosition = ORIGIN

  const onReplica = async <T>(atLeast: LogPosition, read: (db: Database) => Promise<T>) =>
    replica.connection().execute(async (db): Promise<T | typeof BEHIND> => {
      const { rows } = await sql<{ isThere: boolean | null }>`
        select ${sql.raw(REPLAYED)} >= ${atLeast}::pg_lsn as is_there`.execute(db)
      return rows[0]?.isThere ? read(db) : BEHIND
    })

  const read = async <T>(atLeast: LogPosition, act: (db: Database) => Promise<T>): Promise<T> => {
    if (!distance.isNear()) return act(primary)
    try {
      const answer = await onReplica(atLeast, act)
      if (answer !== BEHIND) return answer
    } catch (error) {
      if (databaseFault(error) === null) throw error
      distance.lost()
      log.warn({ err: error }, 'the replica failed, reading from the primary')
    }
    return act(primary)
  }

  const look = async () => {
    const [ahead, replayed] = await Promise.allSettled([
      positionOf(primary, 'pg_current_wal_lsn()'),
      positionOf(replica, REPLAYED),
    ])
    const position = replayed.status === 'fulfilled' ? replayed.value : null
    if (ahead.status === 'fulfilled' && ahead.value !== null) distance.primaryAt(ahead.value)
    if (position === null) distance.lost()
    else distance.replicaAt(position)
  }
  void look()
  const watch = every(() => void look(), LOOK_EVERY_MS).unref()

  const position = afterThis(() => positionOf(primary, 'pg_current_wal_insert_lsn()'))
  return {
    publicly: (act) => read(written, act),
    ofResident: (readAfter, act) => (readAfter === null ? act(primary) : read(readAfter, act)),
    position: async () => {
      const at = await position()
      if (at !== null) written = at
      return at
    },
    lagSeconds: () => distance.lagSeconds(),
    close: () => clearInterval(watch),
  }
}
