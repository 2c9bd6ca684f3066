import { sql } from 'kysely'
import type { Database } from './database'

type Window = { from: Date; until: Date }

const SAVED = { newsItem: 'updatedAt', newsVersion: 'savedAt', event: 'updatedAt' } as const
type Bearer = keyof typeof SAVED
const BEARERS = Object.keys(SAVED) as Bearer[]

/** What the bodies saved since then name below a path. A body that names an upload was saved after it. */
const namedIn = async (db: Database, table: Bearer, path: string, from: Date): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select distinct found[1] as id
    from ${sql.table(table)}, regexp_matches(body::text, ${`${path}([A-Za-z0-9_-]+)`}, 'g') as found
    where ${sql.ref(`${table}.${SAVED[table]}`)} >= ${from}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Those of the pictures that are a cover. */
const coversIn = async (db: Database, table: Bearer, ids: string[]): Promise<string[]> => {
  const rows = await db.selectFrom(table).select('coverId').distinct().where('coverId', 'in', ids).execute()
  return rows.flatMap(({ coverId }) => coverId ?? [])
}

/** Deletes pictures that were uploaded in the window and are in no article, version or event. */
export const deleteUnusedPictures = async (db: Database, { from, until }: Window) => {
  const { rows } = await sql<{ id: string }>`
    select id from media
    where created_at >= ${from} and created_at < ${until}
      and (uploaded_again_at is null or uploaded_again_at < ${until})`.execute(db)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return
  const used: string[] = []
  for (const table of BEARERS)
    used.push(...(await namedIn(db, table, '/api/v1/media/', from)), ...(await coversIn(db, table, ids)))
  const unused = ids.filter((id) => !used.includes(id))
  if (unused.length > 0) await db.deleteFrom('media').where('id', 'in', unused).execute()
}

/** The same for files. */
export const deleteUnusedAttachments = async (db: Database, { from, until }: Window) => {
  const used: string[] = []
  for (const table of BEARERS) used.push(...(await namedIn(db, table, '/api/v1/attachments/', from)))
  await sql`
    delete from attachment
    where created_at >= ${from} and created_at < ${until}
      and (uploaded_again_at is null or uploaded_again_at < ${until})
      and id <> all(${used}::text[])`.execute(db)
}
