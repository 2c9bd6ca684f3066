import { sql } from 'kysely'
import { statesFor } from '../../core/rules/registration'
import type { Tx } from './database'

/**
 * Those of sessions not yet over, and those that still wait for one that is: nobody looks at that waitlist any more,
 * but its counts stay those of its rows. Seats taken are left, as the number of who came.
 */
const openRegistrations = (tx: Tx, residentId: string, now: Date) =>
  tx
    .selectFrom('registration')
    .innerJoin('eventSession', 'eventSession.id', 'registration.sessionId')
    .where('registration.residentId', '=', residentId)
    .where('registration.state', 'in', statesFor('cancel'))
    .where((one) =>
      one.or([one('eventSession.endsAt', '>', now), one('registration.state', '=', 'waitlisted')]),
    )
    .orderBy('eventSession.id')
    .orderBy('registration.id')

/** The sessions in which the resident has a seat to come or waits, locked in the order of their ids. */
export const lockOpenSessions = async (tx: Tx, residentId: string, now: Date): Promise<string[]> => {
  const rows = await openRegistrations(tx, residentId, now)
    .select('eventSession.id')
    .forUpdate('eventSession')
    .execute()
  return rows.map((row) => row.id)
}

export const listOpenRegistrations = (tx: Tx, residentId: string, now: Date) =>
  openRegistrations(tx, residentId, now).select(['registration.id', 'registration.sessionId']).execute()

/** Takes the resident's likes and bookmarks out of the counts, which are locked in one order by whoever leaves. */
export const uncountReactions = async (tx: Tx, residentId: string) => {
  await sql`
    select 1 from reaction_count
    where (target, target_id) in
      (select target, target_id from reaction where resident_id = ${residentId} and is_active)
    order by target, target_id
    for update`.execute(tx)
  await sql`
    update reaction_count as counted
    set like_count = like_count - mine.likes, bookmark_count = bookmark_count - mine.bookmarks
    from (
      select target, target_id,
        count(*) filter (where kind = 'like')::int as likes,
        count(*) filter (where kind = 'bookmark')::int as bookmarks
      from reaction where resident_id = ${residentId} and is_active
      group by target, target_id
    ) as mine
    where counted.target = mine.target and counted.target_id = mine.target_id`.execute(tx)
}
