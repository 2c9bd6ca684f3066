import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  // distribution: resident. What a resident wrote and nobody has looked at yet; the words stay where they stand.
  // Written anew it is another check: `id` changes with it.
  `create table content_check (
    id text primary key,
    resident_id text not null references resident on delete cascade,
    kind text not null,
    target_id text not null,
    unit_id text references unit,
    state text not null default 'pending',
    reason text,
    created_at timestamptz not null,
    unique (kind, target_id)
  )`,
  `create index content_check_resident on content_check (resident_id)`,
  `create index content_check_pending on content_check (created_at, id) where state = 'pending'`,
  `create index content_check_queue on content_check (created_at desc, id desc) where state = 'queued'`,
]

export const up = async (db: Kysely<unknown>) => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
