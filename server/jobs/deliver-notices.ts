import { claimDeliveries, type Claim } from '../commands/claim-deliveries'
import { endDelivery } from '../commands/end-delivery'
import { keepToInbox } from '../store/notice-deliveries'
import { noticeMessage } from '../wechat/notice-message'
import type { SendOutcome } from '../wechat/subscribe-message'
import type { Wechat } from '../wechat/wechat'
import type { Job, JobDeps } from './job'

/** Messages on their way at once from one process. */
const AT_ONCE = 10
/** A longer backlog goes on in another run, so that the queue does not take this one for dead. */
const RUN_FOR_MS = 60_000

const unexpected = (error: unknown): SendOutcome => ({
  result: 'later',
  error: error instanceof Error ? error.name : 'unknown',
})

/**
 * Three steps, each committed before the next: claim, send, write down the end. A process that dies before the
 * sending leaves a claim that runs out, and the notice is sent then. One that dies between the sending and the
 * writing leaves the same, and the message goes a second time: told twice is better than never. WeChat keeps it
 * rare: its push may tell the end in our place (server/commands/take-push.ts), and who gave one consent is not sent
 * a second message (43101).
 */
const deliverOne = async ({ db, now, settings, log }: JobDeps, wechat: Wechat, claim: Claim) => {
  const message = noticeMessage(claim.template, claim, now())
  const { openId } = claim
  const outcome = await wechat
    .send({ ...message, openId, programState: settings.programState })
    .catch((error: unknown) => {
      log.error({ err: error, noticeId: claim.id }, 'A message could not be sent')
      return unexpected(error)
    })
  const end = await endDelivery(db, claim, outcome, now())
  if (end.delivery === 'failed') {
    log.error(
      { noticeId: claim.id, kind: claim.kind, error: end.deliveryError },
      'A notice was not delivered',
    )
  }
}

/** Takes to the phone what the inbox holds. Without a way there, the inbox is all. */
export const deliverNotices: Job = {
  everySeconds: 15,
  run: async (deps) => {
    const { db, now, settings, wechat, signal } = deps
    if (!wechat || settings.messageTemplates.length === 0) return keepToInbox(db, now())
    const goesOnUntil = Date.now() + RUN_FOR_MS
    while (!signal.aborted) {
      const { claims, isMore } = await claimDeliveries(db, settings.messageTemplates, now(), AT_ONCE)
      if (!isMore) return
      await Promise.all(claims.map((claim) => deliverOne(deps, wechat, claim)))
      if (Date.now() < goesOnUntil) continue
      deps.wakeJob('deliver-notices')
      return
    }
  },
}
