import type { SessionCache } from '../lib/session-cache'
import type { RouteDeps } from '../route-deps'
import type { Tx } from '../store/database'
import { findResidentOfOpenId } from '../store/identities'
import { endByPush } from '../store/notice-deliveries'
import { addAccepted, noteRefused, spendCredit } from '../store/subscription-credits'
import { isRemembered, rememberEvent } from '../store/wechat-events'
import type { PushEvent } from '../wechat/push-event'
import { deleteResident } from './delete-resident'
import { revokeAuthorization } from './revoke-authorization'

type PushDeps = Pick<RouteDeps, 'db' | 'now' | 'settings' | 'wakeJob'> & { sessions: SessionCache }

type Known = Exclude<PushEvent, { name: 'other' | 'cancelled' | 'modified' }>

const apply = async (tx: Tx, { now, settings }: PushDeps, residentId: string, event: Known) => {
  const templateOf = (id: string) => settings.messageTemplates.find(({ templateId }) => templateId === id)
  switch (event.name) {
    case 'answered':
    case 'turnedOff':
      for (const { templateId, isAccepted } of event.answers) {
        if (!templateOf(templateId)) continue
        if (isAccepted) await addAccepted(tx, { residentId, templateId }, 'push', now())
        else
          await noteRefused(tx, { residentId, templateId }, now(), { endsCredit: event.name === 'turnedOff' })
      }
      return
    case 'sent':
      for (const { templateId, messageId, error } of event.messages) {
        if (messageId === null) continue
        const end = { delivery: error === null ? 'sent' : 'failed', deliveryError: error } as const
        const isNews = await endByPush(tx, { residentId, templateId, messageId }, end)
        if (isNews && !templateOf(templateId)?.isLasting)
          await spendCredit(tx, { residentId, templateId }, now())
      }
      return
    case 'revoked':
      await revokeAuthorization(tx, residentId, event.infos)
  }
}

/**
 * Does what WeChat tells of, once: it repeats a push that it got no answer to. `key` is the same for each repeat. What
 * a push says and that it was taken are one transaction; a deletion takes several, so it is remembered after, and a
 * repeat in between finds nobody to delete.
 */
export const takePush = async (deps: PushDeps, event: PushEvent, key: string): Promise<void> => {
  const { db, now } = deps
  if (event.name === 'other' || event.name === 'modified') return
  if (event.name === 'cancelled') {
    if (await isRemembered(db, key)) return
    const residentId = await findResidentOfOpenId(db, event.openId)
    if (residentId !== undefined) await deleteResident(deps, residentId)
    await rememberEvent(db, key, now())
    return
  }
  await db.transaction().execute(async (tx) => {
    if (!(await rememberEvent(tx, key, now()))) return
    const residentId = await findResidentOfOpenId(tx, event.openId)
    if (residentId !== undefined) await apply(tx, deps, residentId, event)
  })
}
