import { sql } from 'kysely'
import { TO_BE_TOLD } from '../../core/rules/call-list'
import type { MessageTemplate } from '../wechat/message-templates'
import type { Database } from './database'
import { isReachable, missedCancellation } from './reachability'

/** Sessions of public events of these units that are not over, the soonest first, with what waits in each. */
export const listSessionsAhead = (
  db: Database,
  unitIds: string[],
  templates: readonly MessageTemplate[],
  { now, reachUntil }: { now: Date; reachUntil: Date },
) => {
  const people = (condition: ReturnType<typeof sql>) =>
    sql<number>`coalesce(sum(r.party_size) filter (where ${condition}), 0)::int`
  return db
    .selectFrom('eventSession as s')
    .innerJoin('event as e', 'e.id', 's.eventId')
    .leftJoin('registration as r', (join) =>
      join.onRef('r.sessionId', '=', 's.id').on('r.state', 'in', TO_BE_TOLD),
    )
    .select(['s.id', 's.eventId', 's.startsAt', 's.endsAt', 's.capacity', 's.seatsTaken', 's.heldSeats'])
    .select(['e.title', 'e.cancelDeadline', 'e.letsSmallerPartiesPass'])
    .select([
      sql<boolean>`e.cancelled_at is not null`.as('isCancelled'),
      sql<number>`(count(*) filter (where r.state = 'pending'))::int`.as('pending'),
      people(sql`r.state = 'offered'`).as('offered'),
      sql<Date | null>`min(r.offer_expires_at) filter (where r.state = 'offered')`.as('firstOfferEnds'),
      people(sql`true`).as('people'),
      // Looks into consents and messages of each: only where somebody may act on it.
      people(sql`s.starts_at <= ${reachUntil} and ${isReachable(templates, 'r')}`).as('reachable'),
    ])
    .where('e.unitId', 'in', unitIds)
    .where('e.status', '=', 'published')
    .where('s.endsAt', '>', now)
    .groupBy(['s.id', 'e.id'])
    .orderBy('s.startsAt')
    .orderBy('s.id')
    .execute()
}

/** Who of these sessions may have to be phoned. */
export const listCallEntries = async (
  db: Database,
  sessionIds: string[],
  templates: readonly MessageTemplate[],
) =>
  sessionIds.length === 0
    ? []
    : db
        .selectFrom('registration as r')
        .select(['r.id', 'r.sessionId', 'r.state', 'r.partySize', 'r.priority', 'r.queuedAt'])
        .select([
          isReachable(templates, 'r').as('isReachable'),
          missedCancellation('r').as('missedCancellation'),
        ])
        .where('r.sessionId', 'in', sessionIds)
        .where('r.state', 'in', [...TO_BE_TOLD, 'cancelled'])
        .execute()

export const countEventDrafts = async (db: Database, unitIds: string[]): Promise<number> => {
  const { drafts } = await db
    .selectFrom('event')
    .select((column) => column.fn.countAll<number>().as('drafts'))
    .where('unitId', 'in', unitIds)
    .where('status', '=', 'draft')
    .executeTakeFirstOrThrow()
  return drafts
}

/** Articles that are not public: those begun, and those with their hour still to come. */
export const countUnpublished = (db: Database, unitIds: string[], now: Date) =>
  db
    .selectFrom('newsItem')
    .select([
      sql<number>`(count(*) filter (where status = 'draft'))::int`.as('newsDrafts'),
      sql<number>`(count(*) filter (where status = 'published'))::int`.as('scheduled'),
      sql<Date | null>`min(published_at) filter (where status = 'published')`.as('firstScheduledAt'),
    ])
    .where('unitId', 'in', unitIds)
    .where(sql<boolean>`(status = 'draft' or (status = 'published' and published_at > ${now}))`)
    .executeTakeFirstOrThrow()
