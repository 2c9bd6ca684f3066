import { sql } from 'kysely'
import type { RegistrationState } from '../../core/contract/event-words'
import type { MessageTemplate } from '../wechat/message-templates'
import type { Database } from './database'

/** Whoever was to be told of a change: those with a seat and those who hope for one. */
const TOLD_STATES = [
  'entered',
  'pending',
  'confirmed',
  'waitlisted',
  'offered',
] as const satisfies RegistrationState[]

/**
 * Whether a WeChat message can still tell a registration's resident of a change: they have WeChat, a consent is left,
 * and the last message about this event did not fail. `registration` is its name in the query.
 */
export const isReachable = (templates: readonly MessageTemplate[], registration: string) => {
  const template = templates.find(({ group }) => group === 'change')
  if (!template) return sql<boolean>`false`
  const column = (name: string) => sql.ref(`${registration}.${name}`)
  return sql<boolean>`(
    exists (select from identity
      where identity.resident_id = ${column('residentId')} and identity.provider = 'wechat')
    and exists (select from subscription_credit c
      where c.resident_id = ${column('residentId')} and c.template_id = ${template.templateId} and c.credit > 0)
    and coalesce((select n.delivery <> 'failed' from notice n
      where n.resident_id = ${column('residentId')} and n.event_id = ${column('eventId')}
        and n.delivery in ('sent', 'failed')
      order by n.created_at desc, n.id desc limit 1), true)
  )`
}

/** “32 of 40 reachable”, in people: a party is told together. Of one session, where it is named. */
export const countReachable = async (
  db: Database,
  templates: readonly MessageTemplate[],
  { eventId, sessionId }: { eventId: string; sessionId?: string },
): Promise<{ people: number; reachable: number }> => {
  const { rows } = await sql<{ people: number; reachable: number }>`
    select coalesce(sum(party_size), 0)::int as people,
      coalesce(sum(party_size) filter (where ${isReachable(templates, 'registration')}), 0)::int as reachable
    from registration
    where event_id = ${eventId} and state in (${sql.join(TOLD_STATES)})
      and (${sessionId ?? null}::text is null or session_id = ${sessionId ?? null})`.execute(db)
  return rows[0] ?? { people: 0, reachable: 0 }
}

/** Those whom no message reaches, in the order of their sign-up: to be called. */
export const listToCall = (
  db: Database,
  templates: readonly MessageTemplate[],
  { eventId, sessionId }: { eventId: string; sessionId?: string },
) =>
  db
    .selectFrom('registration')
    .innerJoin('resident', 'resident.id', 'registration.residentId')
    .select([
      'registration.id',
      'registration.residentId',
      'registration.state',
      'registration.partySize',
      'resident.nickname',
      'resident.phoneSealed',
    ])
    .where('registration.eventId', '=', eventId)
    .$if(sessionId !== undefined, (query) => query.where('registration.sessionId', '=', sessionId ?? ''))
    .where('registration.state', 'in', TOLD_STATES)
    .where((where) => where.not(isReachable(templates, 'registration')))
    .orderBy('registration.createdAt')
    .orderBy('registration.id')
    .execute()

/** Messages about the event that WeChat would not take or deliver, newest first: somebody has to look at it. */
export const listFailedDeliveries = (db: Database, eventId: string) =>
  db
    .selectFrom('notice')
    .select(['id', 'registrationId', 'kind', 'deliveryError', 'createdAt'])
    .where('eventId', '=', eventId)
    .where('delivery', '=', 'failed')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
