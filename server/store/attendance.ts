import { sql } from 'kysely'
import { EXPECTED_STATES, SELF_CHECK_IN_LEAD_MS } from '../../core/rules/check-in'
import type { Database } from './database'

/** People with a seat in each session of the event that is over, by what became of them. */
export const listAttendance = (db: Database, eventId: string, now: Date) => {
  const isMissing = sql`a.id is not null and a.checked_in_at is null`
  const count = (condition: ReturnType<typeof sql>) =>
    sql<number>`(count(*) filter (where ${condition}))::int`
  return db
    .selectFrom('eventSession as s')
    .leftJoin('registration as r', (join) =>
      join.onRef('r.sessionId', '=', 's.id').on('r.state', 'in', EXPECTED_STATES),
    )
    .leftJoin('attendee as a', (join) =>
      join.onRef('a.registrationId', '=', 'r.id').on('a.withdrawnAt', 'is', null),
    )
    .select(['s.id', 's.startsAt', 's.endsAt'])
    .select([
      count(sql`a.id is not null`).as('seats'),
      count(sql`a.checked_in_at is not null`).as('came'),
      count(sql`${isMissing} and r.absence_excused_at is not null`).as('excused'),
      count(sql`${isMissing} and r.absence_excused_at is null and r.state in ('attended', 'absent')`).as(
        'absent',
      ),
      // Nobody phones from an hour before the start on: they stand at the door.
      count(
        sql`a.id is not null and r.proxy_officer_id is not null
          and r.created_at >= s.starts_at - ${SELF_CHECK_IN_LEAD_MS} * interval '1 millisecond'`,
      ).as('walkIns'),
    ])
    .where('s.eventId', '=', eventId)
    .where('s.endsAt', '<=', now)
    .groupBy('s.id')
    .orderBy('s.startsAt')
    .orderBy('s.id')
    .execute()
}

export type AttendanceRow = Awaited<ReturnType<typeof listAttendance>>[number]
