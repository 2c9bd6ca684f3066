import { sql } from 'kysely'
import { newSessionToken, hashOfToken } from '../../server/lib/session-token'
import type { Database } from '../../server/store/database'
import { addEvent, addUnit } from '../scene'

const HOUR = 3_600_000

export type Rusher = { id: string; token: string }

/** Residents who are signed in already, as on the morning when sign-up opens. */
export const addRushers = async (db: Database, count: number): Promise<Rusher[]> => {
  const rushers = Array.from({ length: count }, (_, index) => ({
    id: `rusher-${index}`,
    token: newSessionToken(),
  }))
  const now = new Date()
  const ids = rushers.map(({ id }) => id)
  const hashes = rushers.map(({ token }) => hashOfToken(token))
  await sql`insert into resident (id, nickname, created_at) select id, id, ${now} from unnest(${ids}::text[]) as id`.execute(
    db,
  )
  await sql`
    insert into login_session (token_hash, resident_id, created_at, expires_at)
    select hash, id, ${now}, ${new Date(now.getTime() + 24 * HOUR)}
    from unnest(${ids}::text[], ${hashes}::text[]) as t (id, hash)`.execute(db)
  return rushers
}

/** Open now, a week ahead, so that whoever cancels makes room for the next at once. */
export const addRushEvent = async (db: Database, capacity: number) => {
  const unit = await addUnit(db, `抢票街道${capacity}`)
  const startsAt = new Date(Date.now() + 168 * HOUR)
  const { id, sessionIds } = await addEvent(db, unit, {
    sessions: [{ startsAt, endsAt: new Date(startsAt.getTime() + 2 * HOUR), capacity }],
    closesAt: startsAt,
    cancelDeadline: startsAt,
  })
  return { eventId: id, sessionId: sessionIds[0] ?? '' }
}
