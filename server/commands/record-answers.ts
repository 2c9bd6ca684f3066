import type { SubscribeAnswers } from '../../core/contract/notice'
import type { RouteDeps } from '../route-deps'
import { addAccepted, noteRefused } from '../store/subscription-credits'

/** Writes down what the resident answered to WeChat's question. Templates that are not ours are passed over. */
export const recordAnswers = (
  { db, now, settings }: Pick<RouteDeps, 'db' | 'now' | 'settings'>,
  residentId: string,
  { answers }: SubscribeAnswers,
) =>
  db.transaction().execute(async (tx) => {
    const ours = new Set(settings.messageTemplates.map(({ templateId }) => templateId))
    // In one order, so that two answers of one resident do not wait for each other.
    for (const templateId of Object.keys(answers)
      .filter((id) => ours.has(id))
      .sort()) {
      const of = { residentId, templateId }
      const answer = answers[templateId]
      if (answer === 'accept') await addAccepted(tx, of, 'client', now())
      // `filter`: WeChat left the question out, the resident said nothing.
      else if (answer !== 'filter') await noteRefused(tx, of, now())
    }
  })
