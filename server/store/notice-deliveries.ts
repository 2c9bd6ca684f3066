import { sql } from 'kysely'
import type { Database, Tx } from './database'
import type { NoticeDelivery } from './tables'

/** What is due stays in the inbox only. */
export const keepToInbox = async (db: Database, now: Date) => {
  await db
    .updateTable('notice')
    .set({ delivery: 'none' })
    .where('delivery', 'in', ['pending', 'sending'])
    .where('nextAttemptAt', '<=', now)
    .execute()
}

/** The oldest of what is due, so many rows: a resident with a full inbox must not fill every round alone. */
const LOOK_AT = 200

/**
 * Locks residents who have a notice due and none on its way. Whoever is locked already is passed over: another
 * process serves them, or they are being deleted.
 */
export const lockDueResidents = async (tx: Tx, now: Date, limit: number): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from resident where id in (
      select resident_id from (
        select resident_id from notice n
        where delivery in ('pending', 'sending') and next_attempt_at <= ${now}
          and not exists (
            select from notice under_way
            where under_way.resident_id = n.resident_id
              and under_way.delivery = 'sending' and under_way.next_attempt_at > ${now}
          )
        order by next_attempt_at, id limit ${LOOK_AT}
      ) as due group by resident_id limit ${limit}
    )
    order by id
    for no key update skip locked`.execute(tx)
  return rows.map((row) => row.id)
}

/** Of locked residents without a notice on its way, oldest first. Read after the lock: what another process claimed shows. */
export const listDue = (tx: Tx, residentIds: string[], now: Date) =>
  tx
    .selectFrom('notice')
    .select(['id', 'residentId', 'kind', 'facts', 'eventId', 'registrationId', 'attempts'])
    .select((column) =>
      column
        .selectFrom('identity')
        .select('subject')
        .whereRef('identity.residentId', '=', 'notice.residentId')
        .where('provider', '=', 'wechat')
        .orderBy('subject')
        .limit(1)
        .as('openId'),
    )
    .where('residentId', 'in', residentIds)
    .where('delivery', 'in', ['pending', 'sending'])
    .where('nextAttemptAt', '<=', now)
    .where(
      sql<boolean>`not exists (
        select from notice under_way
        where under_way.resident_id = notice.resident_id
          and under_way.delivery = 'sending' and under_way.next_attempt_at > ${now}
      )`,
    )
    .orderBy('createdAt')
    .orderBy('id')
    .execute()

export type DueNotice = Awaited<ReturnType<typeof listDue>>[number]

export const markInbox = async (tx: Tx, ids: string[]) => {
  if (ids.length === 0) return
  await tx.updateTable('notice').set({ delivery: 'none' }).where('id', 'in', ids).execute()
}

export const markSending = async (tx: Tx, claims: { id: string; templateId: string }[], until: Date) => {
  for (const { id, templateId } of claims) {
    await tx
      .updateTable('notice')
      .set((column) => ({
        delivery: 'sending',
        attempts: column('attempts', '+', 1),
        nextAttemptAt: until,
        templateId,
      }))
      .where('id', '=', id)
      .execute()
  }
}

export type DeliveryEnd = {
  delivery: NoticeDelivery
  deliveryError?: string | null
  messageId?: string | null
  nextAttemptAt?: Date
}

/** False when the claim was no longer ours: it ran out and another has it, or WeChat's push has told the end. */
export const endClaim = async (
  tx: Tx,
  { id, attempts }: { id: string; attempts: number },
  end: DeliveryEnd,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('notice')
    .set(end)
    .where('id', '=', id)
    .where('delivery', '=', 'sending')
    .where('attempts', '=', attempts)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * WeChat has told of the end of a message: by its id, or, where the process that sent it has not written that down,
 * as the one that is on its way. True when that was news.
 */
export const endByPush = async (
  tx: Tx,
  { residentId, templateId, messageId }: { residentId: string; templateId: string; messageId: string },
  end: { delivery: 'sent' | 'failed'; deliveryError: string | null },
): Promise<boolean> => {
  const ended = await tx
    .updateTable('notice')
    .set(end)
    .where('residentId', '=', residentId)
    .where('messageId', '=', messageId)
    .returning('id')
    .execute()
  if (ended.length > 0) return false
  const { numUpdatedRows } = await tx
    .updateTable('notice')
    .set({ ...end, messageId })
    .where('residentId', '=', residentId)
    .where('templateId', '=', templateId)
    .where('delivery', '=', 'sending')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
