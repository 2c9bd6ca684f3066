import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  // When what people told of themselves for a session was erased.
  `alter table event_session add column details_erased_at timestamptz`,
  `create index event_session_unerased on event_session (ends_at) where details_erased_at is null`,

  // Notices lie in the order of their times: a rush pays next to nothing for this index.
  `create index notice_age on notice using brin (created_at)`,

  // Files are kept once: who uploads one that is there has a use for it.
  `alter table media add column uploaded_again_at timestamptz`,
  `alter table attachment add column uploaded_again_at timestamptz`,

  // The log stays append-only but for what is older than anybody may ask for; by the database's own clock.
  `create or replace function refuse_audit_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and old.at < clock_timestamp() - interval '3 years' then
        return old;
      end if;
      raise exception 'audit_entry is append-only';
    end
  $$`,
  // By the owner's right: the role that serves has none to delete (docs/database-roles.sql).
  `create function forget_old_audit(since timestamptz, most integer) returns integer
    language plpgsql security definer set search_path = public as $$
    declare
      forgotten integer;
    begin
      delete from audit_entry where id in (
        select id from audit_entry
        where at < least(since, clock_timestamp() - interval '3 years 1 day')
        order by at limit most);
      get diagnostics forgotten = row_count;
      return forgotten;
    end
  $$`,
]

export const up = async (db: Kysely<unknown>) => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
