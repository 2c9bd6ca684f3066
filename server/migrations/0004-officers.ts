import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  `create table officer (
    id text primary key,
    login_name text not null,
    name text not null,
    role text not null,
    unit_id text not null references unit,
    password_hash text not null,
    must_change_password boolean not null,
    totp_sealed text,
    totp_pending_sealed text,
    totp_last_step integer,
    is_demo boolean not null default false,
    disabled_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create unique index officer_login_name on officer (lower(login_name))`,

  `create table officer_session (
    token_hash text primary key,
    officer_id text not null references officer on delete cascade,
    created_at timestamptz not null,
    idle_expires_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  `create index officer_session_officer on officer_session (officer_id)`,

  // Kept in the database, so that several processes count together.
  `create table sign_in_attempt (
    id text primary key,
    login_name text not null,
    address text not null,
    at timestamptz not null
  )`,
  `create index sign_in_attempt_name on sign_in_attempt (login_name, at)`,
  `create index sign_in_attempt_address on sign_in_attempt (address, at)`,

  // No reference to what is told about: the log outlives it.
  `create table audit_entry (
    id text primary key,
    officer_id text,
    officer_name text not null,
    action text not null,
    target_kind text not null,
    target_id text,
    unit_id text,
    before jsonb,
    after jsonb,
    address text not null,
    at timestamptz not null
  )`,
  `create index audit_entry_newest on audit_entry (at desc, id desc)`,
  `create index audit_entry_officer on audit_entry (officer_id, at desc, id desc)`,
  `create index audit_entry_target on audit_entry (target_kind, target_id, at desc, id desc)`,
  `create index audit_entry_action on audit_entry (action, at desc, id desc)`,
  // Append-only for every role, the owner too; a role without the rights stands before it (docs/database-roles.md).
  `create function refuse_audit_change() returns trigger language plpgsql as $$
    begin
      raise exception 'audit_entry is append-only';
    end
  $$`,
  `create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_audit_change()`,
  `create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function refuse_audit_change()`,

  // What the street changes at run time; a name that is not there has its default.
  `create table setting (
    name text primary key,
    value jsonb not null,
    updated_at timestamptz not null
  )`,
]

export const up = async (db: Kysely<unknown>) => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
