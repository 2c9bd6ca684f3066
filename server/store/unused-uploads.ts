import { sql } from 'kysely'
import type { Database } from './database'

type Window = { from: Date; until: Date }

const bodiesSince = (from: Date) => sql`
  select body from news_item where updated_at >= ${from}
  union all select body from news_version where saved_at >= ${from}
  union all select body from event where updated_at >= ${from}`

const covers = sql`
  select cover_id from news_item where cover_id is not null
  union all select cover_id from news_version where cover_id is not null
  union all select cover_id from event where cover_id is not null`

/**
 * Deletes pictures that were uploaded in the window and are in no article, version or event. A body that names a
 * picture was saved after its upload, so only what was saved since the window began is read.
 */
export const deleteUnusedPictures = async (db: Database, { from, until }: Window): Promise<number> => {
  const { numAffectedRows } = await sql`
    with used as (
      select found[1] as id
      from (${bodiesSince(from)}) as saved, regexp_matches(body::text, '/api/v1/media/([A-Za-z0-9_-]+)', 'g') as found
    ), covers as (${covers})
    delete from media
    where created_at >= ${from} and created_at < ${until}
      and (uploaded_again_at is null or uploaded_again_at < ${until})
      and not exists (select from used where used.id = media.id)
      and not exists (select from covers where covers.cover_id = media.id)`.execute(db)
  return Number(numAffectedRows ?? 0n)
}

/** The same for files. */
export const deleteUnusedAttachments = async (db: Database, { from, until }: Window): Promise<number> => {
  const { numAffectedRows } = await sql`
    with used as (
      select found[1] as id
      from (${bodiesSince(from)}) as saved,
        regexp_matches(body::text, '/api/v1/attachments/([A-Za-z0-9_-]+)', 'g') as found
    )
    delete from attachment
    where created_at >= ${from} and created_at < ${until}
      and (uploaded_again_at is null or uploaded_again_at < ${until})
      and not exists (select from used where used.id = attachment.id)`.execute(db)
  return Number(numAffectedRows ?? 0n)
}
