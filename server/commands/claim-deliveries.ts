import { decideDelivery, MAX_ATTEMPTS } from '../../core/rules/notice-delivery'
import type { Database } from '../store/database'
import { type DueNotice, listDue, lockDueResidents, markInbox, markSending } from '../store/notice-deliveries'
import { listCredits } from '../store/subscription-credits'
import type { MessageTemplate } from '../wechat/message-templates'
import { groupOf } from '../wechat/template-groups'

/** Longer than a message takes with a renewal of the token and a second try. */
const CLAIM_MS = 45_000

/** A notice that is ours to send until the claim runs out. */
export type Claim = DueNotice & { openId: string; template: MessageTemplate }

type Credits = Awaited<ReturnType<typeof listCredits>>

const claimOf = (
  notice: DueNotice,
  credits: Credits,
  templates: MessageTemplate[],
  now: Date,
): Claim | null => {
  const template = templates.find(({ group }) => group === groupOf(notice.kind))
  const { openId } = notice
  if (!template || openId === null || notice.attempts >= MAX_ATTEMPTS) return null
  const credit = credits.find(
    ({ residentId, templateId }) => residentId === notice.residentId && templateId === template.templateId,
  )
  const consent = { credit: credit?.credit ?? 0, isLasting: template.isLasting }
  return decideDelivery(notice, consent, now) === 'send' ? { ...notice, openId, template } : null
}

/**
 * Claims the next notice of each of some residents and leaves in the inbox what cannot go. WeChat refuses two
 * messages to one person at once, so a resident has one on its way at most, whichever process sends it: the
 * resident's row is locked first, and what is on its way is looked up after.
 */
export const claimDeliveries = (
  db: Database,
  templates: MessageTemplate[],
  now: Date,
  limit: number,
): Promise<{ claims: Claim[]; isMore: boolean }> =>
  db.transaction().execute(async (tx) => {
    const residentIds = await lockDueResidents(tx, now, limit)
    if (residentIds.length === 0) return { claims: [], isMore: false }
    const due = await listDue(tx, residentIds, now)
    const credits = await listCredits(tx, residentIds)
    const claims = new Map<string, Claim>()
    const inbox: string[] = []
    for (const notice of due) {
      if (claims.has(notice.residentId)) continue
      const claim = claimOf(notice, credits, templates, now)
      if (claim) claims.set(notice.residentId, { ...claim, attempts: notice.attempts + 1 })
      else inbox.push(notice.id)
    }
    await markInbox(tx, inbox)
    const claimed = [...claims.values()]
    await markSending(
      tx,
      claimed.map(({ id, template }) => ({ id, templateId: template.templateId })),
      new Date(now.getTime() + CLAIM_MS),
    )
    return { claims: claimed, isMore: true }
  })
