import { sql } from 'kysely'
import type { Database } from '../../server/store/database'
import { addEvent } from '../../tests/scene'
import { loadArticles } from '../articles/load-articles'
import { addResidents } from '../signup/residents'
import { dropIndexes } from './drop-indexes'

export type Size = { residents: number; articles: number; events: number; reactions: number }

/** Registrations of each event, which the issue does not count: a sign-up is written beside them. */
const REGISTRATIONS = 30
const CAPACITY = 1_000_000
const DAYS = 730
/** The share of events still to come. */
const AHEAD = 0.3

/** Copies of one event, spread over the days before and after. */
const loadEvents = async (db: Database, count: number) => {
  const template = await addEvent(db, 'bench-subdistrict', { capacity: CAPACITY })
  const [sessionId = ''] = template.sessionIds
  const startsAt = sql`now() + (n - ${count * (1 - AHEAD)}) * interval '${sql.raw(String(DAYS))} days' / ${count}::int`
  const times = sql`jsonb_build_object('starts_at', ${startsAt}, 'ends_at', ${startsAt} + interval '2 hours')`
  const window = sql`jsonb_build_object('opens_at', ${startsAt} - interval '400 days',
    'closes_at', ${startsAt} - interval '1 hour', 'cancel_deadline', ${startsAt} - interval '1 hour')`
  const numbers = sql`generate_series(1, ${count}::int) n`
  const unit = sql`'bench-n' || n % 16`
  await sql`insert into event
    select (jsonb_populate_record(e, ${times} || ${window} || jsonb_build_object(
      'id', 'bench-e' || n, 'title', '重阳糕制作第' || n || '场', 'unit_id', ${unit}))).*
    from event e, ${numbers} where e.id = ${template.id}`.execute(db)
  await sql`insert into event_session
    select (jsonb_populate_record(s, ${times} || jsonb_build_object(
      'id', 'bench-s' || n, 'event_id', 'bench-e' || n))).*
    from event_session s, ${numbers} where s.id = ${sessionId}`.execute(db)
  await sql`insert into reaction_count (target, target_id) select 'event', 'bench-e' || n from ${numbers}`.execute(
    db,
  )
}

/** Residents from the top of the list, so that those who are asked for later are not registered yet. */
const loadRegistrations = async (db: Database, { events, residents }: Size) => {
  const pairs = sql`generate_series(1, ${events}::int) n, generate_series(1, ${REGISTRATIONS}::int) k`
  const resident = sql`'bench-' || ((n * ${REGISTRATIONS}::int + k) % (${residents}::int / 2) + ${residents}::int / 2)`
  const id = sql`'bench-r' || n || '-' || k`
  await sql`insert into registration (id, event_id, session_id, resident_id, state, party_size, queued_at, answers,
      request_hash, ticket_number, created_at, updated_at)
    select ${id}, 'bench-e' || n, 'bench-s' || n, ${resident}, 'confirmed', 1, now(), '{}', '', k, now(), now()
    from ${pairs}`.execute(db)
  await sql`insert into attendee (id, registration_id, session_id, person_id, is_active, position)
    select ${id}, ${id}, 'bench-s' || n, ${resident}, true, 0 from ${pairs}`.execute(db)
  await sql`insert into notice (id, resident_id, kind, event_id, registration_id, facts, key, created_at, delivery,
      next_attempt_at)
    select ${id}, ${resident}, 'registered', 'bench-e' || n, ${id}, '{}', ${id}, now(), 'none', now()
    from ${pairs}`.execute(db)
  await sql`update event_session set seats_taken = ${REGISTRATIONS}::int, last_ticket_number = ${REGISTRATIONS}::int
    where id like 'bench-s%'`.execute(db)
}

/** As many of each resident, of articles all over the years; every fifth is a bookmark. */
const loadReactions = async (db: Database, { residents, articles, reactions }: Size) => {
  const each = reactions / residents
  const makeIndexes = await dropIndexes(db, 'reaction')
  await db.connection().execute(async (connection) => {
    // The keys are right by construction; checking five million of them one by one takes minutes.
    await sql`set session_replication_role = replica`.execute(connection)
    await sql`with article as (select id, row_number() over (order by id) - 1 as nth from news_item)
      insert into reaction (resident_id, target, target_id, kind, is_active, changed_at)
      select 'bench-' || n, 'news', article.id, case when k % 5 = 0 then 'bookmark' else 'like' end, true,
        now() - k * interval '1 day'
      from generate_series(0, ${residents - 1}::int) n
      cross join generate_series(1, ${each}::int) k
      join article on article.nth = (n::bigint * 7919 + k * 104729) % ${articles}::int`.execute(connection)
    await sql`reset session_replication_role`.execute(connection)
  })
  await makeIndexes()
  await sql`update reaction_count c set like_count = c.like_count + r.likes, bookmark_count = c.bookmark_count + r.marks
    from (select target_id, count(*) filter (where kind = 'like') as likes,
        count(*) filter (where kind = 'bookmark') as marks
      from reaction group by target_id) r
    where c.target = 'news' and c.target_id = r.target_id`.execute(db)
}

const step = async (name: string, work: () => Promise<unknown>) => {
  const started = performance.now()
  await work()
  console.log(`  ${name}: ${Math.round((performance.now() - started) / 1000)} s`)
}

/** Fills an empty, migrated database. */
export const loadWorld = async (db: Database, size: Size) => {
  console.log(`Loading ${size.residents.toLocaleString('en')} residents and what belongs to them.`)
  await step('articles', () =>
    loadArticles(db, { count: size.articles, now: new Date(), withSearchIndex: true }),
  )
  await step('residents', () => addResidents(db, 0, size.residents))
  await step('events', () => loadEvents(db, size.events))
  await step('registrations', () => loadRegistrations(db, size))
  await step('reactions', () => loadReactions(db, size))
  await step('vacuum', () => sql`vacuum analyze`.execute(db))
}
