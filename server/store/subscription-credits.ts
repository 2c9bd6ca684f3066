import { sql } from 'kysely'
import type { Database, Tx } from './database'

/** Who tells of an answer: the mini-program, or WeChat's push. */
export type ConsentSource = 'client' | 'push'

type Of = { residentId: string; templateId: string }

/** Nobody taps more often before a message comes; what claims so is a script. */
const MOST = 50
/** Both sides tell of the same tap within this. */
const SAME_TAP_SECONDS = 120

/**
 * One more message may be sent. The mini-program and WeChat's push both tell of most taps (of those without a
 * question on the screen only the mini-program): what one side tells shortly after the other counts once.
 */
export const addAccepted = async (
  tx: Database,
  { residentId, templateId }: Of,
  source: ConsentSource,
  now: Date,
) => {
  const isSameTap = sql`c.told_by <> ${source} and c.told_at > ${now}::timestamptz - make_interval(secs => ${SAME_TAP_SECONDS})`
  await sql`
    insert into subscription_credit as c
      (resident_id, template_id, credit, is_refused, changed_at, told_by, told_at)
    select resident.id, ${templateId}, 1, false, ${now}, ${source}, ${now}
    from resident where resident.id = ${residentId} for key share
    on conflict (resident_id, template_id) do update set
      credit = case when ${isSameTap} then c.credit else least(c.credit + 1, ${MOST}) end,
      is_refused = false,
      changed_at = excluded.changed_at,
      told_by = case when ${isSameTap} then null else excluded.told_by end,
      told_at = case when ${isSameTap} then null else excluded.told_at end`.execute(tx)
}

/** The resident said no. Messages accepted before may still be sent, unless they turned all of them off. */
export const noteRefused = async (
  tx: Database,
  { residentId, templateId }: Of,
  now: Date,
  { endsCredit = false } = {},
) => {
  await sql`
    insert into subscription_credit as c (resident_id, template_id, credit, is_refused, changed_at)
    select resident.id, ${templateId}, 0, true, ${now}
    from resident where resident.id = ${residentId} for key share
    on conflict (resident_id, template_id) do update set
      is_refused = true,
      changed_at = excluded.changed_at,
      credit = case when ${endsCredit} then 0 else c.credit end`.execute(tx)
}

const update = (tx: Tx, { residentId, templateId }: Of) =>
  tx
    .updateTable('subscriptionCredit')
    .where('residentId', '=', residentId)
    .where('templateId', '=', templateId)

export const spendCredit = async (tx: Tx, of: Of, now: Date) => {
  await update(tx, of)
    .set({ credit: sql<number>`greatest(credit - 1, 0)`, changedAt: now })
    .execute()
}

/** WeChat says that none is left, whatever we counted. */
export const endCredit = async (tx: Tx, of: Of, now: Date) => {
  await update(tx, of).set({ credit: 0, changedAt: now }).execute()
}

export const listCredits = (tx: Database, residentIds: string[]) =>
  tx
    .selectFrom('subscriptionCredit')
    .select(['residentId', 'templateId', 'credit', 'isRefused', 'changedAt'])
    .where('residentId', 'in', residentIds)
    .orderBy('templateId')
    .execute()
