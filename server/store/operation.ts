import { sql } from 'kysely'
import { SEATED_STATES } from '../../core/rules/registration'
import type { Database } from './database'

export type DatabaseCondition = {
  /** The migrations that ran here. */
  migrations: string[]
  /** Set by hand, or a standby. */
  isReadOnly: boolean
}

export const readCondition = async (db: Database): Promise<DatabaseCondition> => {
  const { rows } = await sql<DatabaseCondition>`
    select array(select name from kysely_migration order by name)::text[] as migrations,
      current_setting('transaction_read_only') = 'on' as is_read_only`.execute(db)
  return rows[0] ?? { migrations: [], isReadOnly: false }
}

/** Who has a seat while the session is not over: those checked in too. */
const SEATED = [...SEATED_STATES, 'attended'] as const

/**
 * Sessions in which more people have a seat than there are seats, and sessions whose counts are not what their rows
 * say. Both must be none. Of one moment, and of sessions not yet over: cheap however old the town is.
 */
export const countWrongSessions = async (db: Database) => {
  const { rows } = await sql<{ oversold: number; miscounted: number }>`
    with counted as (
      select s.id, s.capacity, s.seats_taken, s.waitlist_count,
        s.held_seats + count(*) filter (where r.state in (${sql.join(SEATED)})) as seats,
        count(*) filter (where r.state = 'waitlisted') as waiting
      from event_session s
      left join attendee a on a.session_id = s.id and a.is_active
      left join registration r on r.id = a.registration_id
      where s.ends_at > now()
      group by s.id
    )
    select
      count(*) filter (where seats > capacity or seats_taken > capacity)::int as oversold,
      count(*) filter (where seats_taken <> seats or waitlist_count <> waiting)::int as miscounted
    from counted`.execute(db)
  return rows[0] ?? { oversold: 0, miscounted: 0 }
}

/**
 * What residents were told in the last hour, by what about (promotions among them) and by what became of it. Looked
 * for among the events to come, where nearly all of it is about and which are few.
 */
export const countNotices = async (
  db: Database,
): Promise<{ kind: string; delivery: string; notices: number }[]> => {
  const { rows } = await sql<{ kind: string; delivery: string; notices: number }>`
    select n.kind, n.delivery, count(*)::int as notices
    from event e join notice n on n.event_id = e.id
    where e.status = 'published' and e.ends_at > now() and n.created_at > now() - interval '1 hour'
    group by n.kind, n.delivery`.execute(db)
  return rows
}
