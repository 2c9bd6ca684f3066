import { sql } from 'kysely'
import type { MessageTemplate } from '../wechat/message-templates'

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

/** That the event is off was written into their inbox only, or the message did not arrive. */
export const missedCancellation = (registration: string) => sql<boolean>`exists (
  select from notice n
  where n.resident_id = ${sql.ref(`${registration}.residentId`)}
    and n.registration_id = ${sql.ref(`${registration}.id`)}
    and n.kind = 'cancelled' and n.delivery in ('none', 'failed')
)`
