import { type Kysely, sql } from 'kysely'

/**
 * Times are timestamptz (UTC). Ids are text, made by the server. A hot table says with what its rows would lie together
 * on several servers; by which column, store/distribution.ts does.
 */
const STATEMENTS = [
  `create table unit (
    id text primary key,
    parent_id text references unit,
    kind text not null,
    name text not null,
    status text not null default 'active',
    phone text,
    position integer not null default 0
  )`,

  `create table venue (
    id text primary key,
    unit_id text not null references unit,
    name text not null,
    address text not null,
    latitude double precision,
    longitude double precision
  )`,

  // Pictures lie in the database so that several processes and a backup see the same.
  `create table media (
    id text primary key,
    content_hash text not null unique,
    width integer not null,
    height integer not null,
    color text not null,
    created_at timestamptz not null
  )`,
  `create table media_copy (
    media_id text not null references media on delete cascade,
    width integer not null,
    content_type text not null,
    bytes bytea not null,
    primary key (media_id, width)
  )`,
  // Already compressed: trying again costs time on every read and write.
  `alter table media_copy alter column bytes set storage external`,

  // distribution: article
  `create table news_item (
    id text primary key,
    unit_id text not null references unit,
    category text not null,
    status text not null default 'published',
    title text not null,
    summary text not null,
    body jsonb not null,
    cover_id text references media,
    cover_alt text not null default '',
    published_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create index news_item_newest on news_item (published_at desc, id desc) where status = 'published'`,
  `create index news_item_category on news_item (category, published_at desc, id desc) where status = 'published'`,
  `create index news_item_unit on news_item (unit_id, published_at desc, id desc) where status = 'published'`,

  // Beside the article, not in it, so that reading a list stays slim.
  `create table news_search (
    news_id text primary key references news_item on delete cascade,
    folded text not null,
    grams tsvector not null
  )`,
  `create index news_search_grams on news_search using gin (grams) with (fastupdate = off)`,
  `alter table news_search alter column grams set statistics 1000`,

  `create table news_import (
    content_hash text primary key,
    news_id text not null references news_item on delete cascade,
    file_name text not null,
    imported_at timestamptz not null
  )`,

  `create table event (
    id text primary key,
    unit_id text not null references unit,
    venue_id text references venue,
    status text not null default 'published',
    title text not null,
    summary text not null,
    body jsonb not null,
    cover_id text references media,
    cover_alt text not null default '',
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    cancel_deadline timestamptz not null,
    cancelled_at timestamptz,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    has_waitlist boolean not null,
    party_limit integer not null,
    questions jsonb not null,
    admitted_unit_ids text[] not null default '{}',
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create index event_ahead on event (starts_at, id) where status = 'published'`,
  `create index event_ends on event (ends_at) where status = 'published'`,

  // The row that a sign-up locks. The check is the last guard behind the lock: no seat is given twice.
  `create table event_session (
    id text primary key,
    event_id text not null references event on delete cascade,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    capacity integer not null,
    seats_taken integer not null default 0,
    waitlist_count integer not null default 0,
    constraint seats_within_capacity check (seats_taken between 0 and capacity),
    constraint waitlist_not_negative check (waitlist_count >= 0)
  )`,
  `create index event_session_event on event_session (event_id, starts_at, id)`,

  // Likes of an article or event are counted apart from it: a like never waits for a sign-up.
  `create table reaction_count (
    target text not null,
    target_id text not null,
    like_count integer not null default 0,
    bookmark_count integer not null default 0,
    imported_like_count integer not null default 0,
    imported_bookmark_count integer not null default 0,
    primary key (target, target_id)
  )`,

  `create table resident (
    id text primary key,
    nickname text not null,
    unit_id text references unit,
    phone_sealed text,
    created_at timestamptz not null
  )`,
  `create table identity (
    provider text not null,
    subject text not null,
    resident_id text not null references resident on delete cascade,
    union_id text,
    primary key (provider, subject)
  )`,
  `create index identity_resident on identity (resident_id)`,
  `create index identity_union on identity (union_id) where union_id is not null`,
  `create table login_session (
    token_hash text primary key,
    resident_id text not null references resident on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  `create index login_session_resident on login_session (resident_id)`,
  `create table relative (
    id text primary key,
    resident_id text not null references resident on delete cascade,
    sealed text not null,
    created_at timestamptz not null
  )`,
  `create index relative_resident on relative (resident_id, created_at, id)`,

  // distribution: resident. A reaction taken back stays as inactive, so that other devices learn of it.
  `create table reaction (
    resident_id text not null references resident on delete cascade,
    target text not null,
    target_id text not null,
    kind text not null,
    is_active boolean not null,
    changed_at timestamptz not null,
    primary key (resident_id, target, target_id, kind)
  )`,
  `create index reaction_changed on reaction (resident_id, changed_at)`,
  `create index reaction_bookmarks on reaction (resident_id, changed_at desc, target_id desc)
    where kind = 'bookmark' and is_active`,

  // distribution: event
  `create table registration (
    id text primary key,
    event_id text not null references event,
    session_id text not null references event_session,
    resident_id text not null references resident on delete cascade,
    state text not null,
    party_size integer not null,
    priority integer not null default 0,
    queued_at timestamptz not null,
    answers jsonb not null,
    idempotency_key text,
    request_hash text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create unique index registration_key on registration (resident_id, idempotency_key)
    where idempotency_key is not null`,
  `create index registration_resident on registration (resident_id, created_at desc, id desc)`,
  `create index registration_waitlist on registration (session_id, priority desc, queued_at, id)
    where state = 'waitlisted'`,
  `create table attendee (
    id text primary key,
    registration_id text not null references registration on delete cascade,
    session_id text not null,
    person_id text not null,
    relative_id text,
    sealed_name text,
    is_active boolean not null,
    position integer not null
  )`,
  `create index attendee_registration on attendee (registration_id, position)`,
  `create unique index attendee_once on attendee (session_id, person_id) where is_active`,
]

export const up = async (db: Kysely<unknown>) => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
