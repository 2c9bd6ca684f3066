import { nextAttempt } from '../../core/rules/notice-delivery'
import type { Database } from '../store/database'
import { type DeliveryEnd, endClaim } from '../store/notice-deliveries'
import { endCredit, noteRefused, spendCredit } from '../store/subscription-credits'
import type { SendOutcome } from '../wechat/subscribe-message'
import type { Claim } from './claim-deliveries'

const endOf = (outcome: SendOutcome, attempts: number, now: Date): DeliveryEnd => {
  switch (outcome.result) {
    case 'sent':
      return { delivery: 'sent', messageId: outcome.messageId, deliveryError: null }
    case 'noCredit':
    case 'refused':
      return { delivery: 'none', deliveryError: outcome.error }
    case 'failed':
      return { delivery: 'failed', deliveryError: outcome.error }
    case 'later': {
      const nextAttemptAt = nextAttempt(attempts, now)
      return nextAttemptAt === null
        ? { delivery: 'failed', deliveryError: outcome.error }
        : { delivery: 'pending', deliveryError: outcome.error, nextAttemptAt }
    }
  }
}

/** Writes down what WeChat said, and what is left of the consents. Answers how the delivery ended for now. */
export const endDelivery = (
  db: Database,
  claim: Claim,
  outcome: SendOutcome,
  now: Date,
): Promise<DeliveryEnd> =>
  db.transaction().execute(async (tx) => {
    const end = endOf(outcome, claim.attempts, now)
    const of = { residentId: claim.residentId, templateId: claim.template.templateId }
    const isOurs = await endClaim(tx, claim, end)
    if (isOurs && outcome.result === 'sent' && !claim.template.isLasting) await spendCredit(tx, of, now)
    if (outcome.result === 'noCredit') await endCredit(tx, of, now)
    if (outcome.result === 'refused') await noteRefused(tx, of, now, { endsCredit: true })
    return end
  })
