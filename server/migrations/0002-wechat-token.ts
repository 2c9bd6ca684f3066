import { type Kysely, sql } from 'kysely'

/** The access token that all processes share. `renewing_until`: somebody is fetching the next one. */
export const up = async (db: Kysely<unknown>) => {
  await sql`create table wechat_token (
    app_id text primary key,
    token_sealed text,
    expires_at timestamptz not null,
    renewing_until timestamptz not null
  )`.execute(db)
}
