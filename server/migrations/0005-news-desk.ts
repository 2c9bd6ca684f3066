import { type Kysely, sql } from 'kysely'

/**
 * `news_item` is what residents read (of a draft: what they would); the latest `news_version` is what the officers
 * work on. `revision` counts every save, `version` only those that are kept apart.
 */
const STATEMENTS = [
  `alter table news_item
    alter column published_at drop not null,
    add column revision integer not null default 1,
    add column version integer not null default 1,
    add column published_version integer,
    add column pinned_until timestamptz,
    add column related_event_id text references event,
    add column created_by text references officer,
    add column updated_by text references officer`,
  `update news_item set published_version = 1 where status = 'published'`,
  `alter table news_item add constraint published_is_dated
    check (status <> 'published' or (published_at is not null and published_version is not null))`,
  `create index news_item_changed on news_item (updated_at desc, id desc)`,
  `create index news_item_pinned on news_item (pinned_until) where pinned_until is not null`,

  // distribution: article
  `create table news_version (
    news_id text not null references news_item on delete cascade,
    number integer not null,
    title text not null,
    category text not null,
    unit_id text not null references unit,
    body jsonb not null,
    cover_id text references media,
    cover_alt text not null default '',
    related_event_id text references event,
    editor_id text references officer,
    restored_from integer,
    started_at timestamptz not null,
    saved_at timestamptz not null,
    published_at timestamptz,
    is_kept boolean not null default false,
    primary key (news_id, number)
  )`,
  `insert into news_version (news_id, number, title, category, unit_id, body, cover_id, cover_alt,
      started_at, saved_at, published_at, is_kept)
    select id, 1, title, category, unit_id, body, cover_id, cover_alt, created_at, updated_at, published_at, true
    from news_item`,

  // Files lie in the database as pictures do.
  `create table attachment (
    id text primary key,
    content_hash text not null,
    name text not null,
    content_type text not null,
    size integer not null,
    bytes bytea not null,
    created_by text references officer,
    created_at timestamptz not null,
    unique (content_hash, name)
  )`,
  `alter table attachment alter column bytes set storage external`,
]

export const up = async (db: Kysely<unknown>) => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
