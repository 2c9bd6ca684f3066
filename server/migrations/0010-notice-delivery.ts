import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  `alter table notice add column template_id text, add column message_id text`,
  `drop index notice_due`,
  `create index notice_due on notice (next_attempt_at, id) where delivery in ('pending', 'sending')`,
  `create index notice_under_way on notice (resident_id, next_attempt_at, id)
    where delivery in ('pending', 'sending')`,
  `create index notice_unread on notice (resident_id) where read_at is null`,
  `create index notice_message on notice (message_id) where message_id is not null`,

  `alter table subscription_credit add column told_by text, add column told_at timestamptz`,

  // distribution: all. What WeChat has pushed already, so that a repeat counts once.
  `create table wechat_event (
    key text primary key,
    received_at timestamptz not null
  )`,
  `create index wechat_event_received on wechat_event (received_at)`,
]

export const up = async (db: Kysely<unknown>) => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
