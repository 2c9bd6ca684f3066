import type { NoticeFacts, NoticeKind } from '../../core/contract/notice-words'
import type { NewNotice } from '../store/notices'

/** Where and when, as a notice tells it. */
export type NoticeScene = {
  eventId: string
  startsAt: Date
  event: { title: string; venueName: string | null }
}

/**
 * What has become of a registration. Each kind happens to a registration once in its life, so kind and registration
 * are the key by which it is told once.
 */
export const registrationNotice = (
  kind: NoticeKind,
  { eventId, startsAt, event }: NoticeScene,
  registration: { id: string; residentId: string },
  facts: Pick<NoticeFacts, 'note' | 'waitlistPlace' | 'offerExpiresAt'> = {},
): NewNotice => ({
  residentId: registration.residentId,
  kind,
  eventId,
  registrationId: registration.id,
  key: `${kind}:${registration.id}`,
  facts: { eventTitle: event.title, startsAt: startsAt.toISOString(), venueName: event.venueName, ...facts },
})
