import type { RegistrationState } from '../../../core/contract/event-words'
import type { SubscribeTemplates } from '../../../core/contract/notice'
import type { NoticeKind } from '../../../core/contract/notice-words'

/** What there will be to tell of a registration as it stands, what matters most first. */
const TO_COME: Partial<Record<RegistrationState, readonly NoticeKind[]>> = {
  confirmed: ['cancelled', 'changed', 'reminderDay', 'reminderHours'],
  waitlisted: ['offered', 'promoted', 'cancelled'],
  offered: ['offerLapsing', 'reminderDay', 'cancelled'],
  entered: ['drawn', 'notDrawn', 'cancelled'],
  pending: ['approved', 'rejected', 'cancelled'],
}

/** WeChat asks for no more at once. */
const MOST = 3

/** The templates to ask for, each once. */
export const templatesFor = (state: RegistrationState, templates: SubscribeTemplates['items']): string[] => {
  const ids = (TO_COME[state] ?? []).flatMap((kind) =>
    templates.filter(({ kinds }) => kinds.includes(kind)).map(({ templateId }) => templateId),
  )
  return [...new Set(ids)].slice(0, MOST)
}
