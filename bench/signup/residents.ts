import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../../server/store/database'

/** A token that both sides can compute: 43 characters, as a session's. Only for this database, which is thrown away. */
export const tokenOf = (index: number) => createHash('sha256').update(`bench-${index}`).digest('base64url')

/** SQL for the same, and for the hash under which a session lies. */
const base64url = (bytes: string) => `translate(rtrim(encode(${bytes}, 'base64'), '='), '+/', '-_')`
const token = base64url(`sha256(convert_to('bench-' || n, 'UTF8'))`)
const tokenHash = base64url(`sha256(convert_to(${token}, 'UTF8'))`)

/** Residents from `from` up to `to`, signed in. */
export const addResidents = async (db: Database, from: number, to: number) => {
  const numbers = sql`generate_series(${from}::int, ${to - 1}::int) as n`
  await sql`insert into resident (id, nickname, created_at)
    select 'bench-' || n, '居民' || n, now() from ${numbers}`.execute(db)
  await sql`insert into login_session (token_hash, resident_id, created_at, expires_at)
    select ${sql.raw(tokenHash)}, 'bench-' || n, now(), now() + interval '30 days' from ${numbers}`.execute(
    db,
  )
  await sql`analyze resident, login_session`.execute(db)
}
