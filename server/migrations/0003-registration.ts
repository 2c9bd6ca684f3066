import { type Kysely, sql } from 'kysely'

/** Everything a registration can need beyond first come, first served: see core/rules for what the columns decide. */
const STATEMENTS = [
  `alter table event
    add column admission text not null default 'first-come',
    add column takes_registrations boolean not null default true,
    add column waitlist_limit integer,
    add column min_age integer,
    add column max_age integer,
    add column needs_guardian_consent boolean not null default true,
    add column lets_smaller_parties_pass boolean not null default false,
    add column draw_at timestamptz,
    add column series_id text,
    add column cancel_reason text,
    add column revision integer not null default 1`,
  `create index event_series on event (series_id, starts_at) where series_id is not null`,

  // Held seats are part of seats_taken until they are used or released.
  `alter table event_session
    add column held_seats integer not null default 0,
    add column held_release_at timestamptz,
    add column last_ticket_number integer not null default 0,
    add column absences_marked_at timestamptz,
    add constraint held_within_taken check (held_seats between 0 and seats_taken)`,
  `create index event_session_release on event_session (held_release_at) where held_seats > 0`,
  `create index event_session_over on event_session (ends_at) where absences_marked_at is null`,

  // Who phones and has no WeChat is a resident without an identity, made by an officer.
  `alter table resident
    add column is_guest boolean not null default false,
    add column birth_year_sealed text`,

  `alter table registration
    add column offer_expires_at timestamptz,
    add column ticket_number integer,
    add column guardian_consent_at timestamptz,
    add column proxy_officer_id text,
    add column note text not null default '',
    add column absence_excused_at timestamptz,
    add column entrant_code text,
    add column draw_weight integer`,
  `create index registration_session on registration (session_id, state)`,
  `create index registration_offers on registration (offer_expires_at) where state = 'offered'`,
  `create unique index registration_ticket on registration (session_id, ticket_number)
    where ticket_number is not null`,

  `alter table attendee
    add column answers jsonb not null default '{}',
    add column withdrawn_at timestamptz,
    add column checked_in_at timestamptz,
    add column checked_in_by text`,

  // distribution: event. The seed is committed to before anybody enters and stays sealed until the draw.
  `create table draw (
    session_id text primary key references event_session on delete cascade,
    event_id text not null references event on delete cascade,
    seed_sealed text not null,
    seed_commitment text not null,
    entrants_hash text,
    seats integer,
    drawn_at timestamptz,
    record jsonb
  )`,
  `create index draw_event on draw (event_id)`,

  // distribution: resident. The inbox, and what is still to be sent by WeChat. The key says what the notice is
  // about, so that the same change is told once however often the job that tells it runs.
  `create table notice (
    id text primary key,
    resident_id text not null references resident on delete cascade,
    kind text not null,
    event_id text not null references event on delete cascade,
    registration_id text references registration on delete cascade,
    facts jsonb not null,
    key text not null,
    created_at timestamptz not null,
    read_at timestamptz,
    delivery text not null default 'pending',
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    delivery_error text
  )`,
  `create unique index notice_once on notice (resident_id, key)`,
  `create index notice_inbox on notice (resident_id, created_at desc, id desc)`,
  `create index notice_event on notice (event_id)`,
  `create index notice_due on notice (next_attempt_at, id) where delivery = 'pending'`,

  // distribution: resident. One accept is one message: +1 when accepted, -1 when sent, 0 when WeChat says it is gone.
  `create table subscription_credit (
    resident_id text not null references resident on delete cascade,
    template_id text not null,
    credit integer not null default 0,
    is_refused boolean not null default false,
    changed_at timestamptz not null,
    primary key (resident_id, template_id),
    constraint credit_not_negative check (credit >= 0)
  )`,
]

export const up = async (db: Kysely<unknown>) => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
