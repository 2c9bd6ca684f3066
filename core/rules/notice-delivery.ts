import type { NoticeFacts, NoticeKind } from '../contract/notice-words'
import { isEcho } from './notice-times'
import { dayReminder } from './reminders'

/** What the resident has left of WeChat's consents for the template that the notice goes by. */
export type Consent = { credit: number; isLasting: boolean }

/** After this nobody can do anything with it any more. */
const isOutdated = (kind: NoticeKind, { startsAt, offerExpiresAt }: NoticeFacts, now: Date): boolean => {
  const start = new Date(startsAt)
  if (start <= now) return true
  if (kind === 'reminderDay') return now >= dayReminder(start).until
  const isOffer = kind === 'offered' || kind === 'offerLapsing'
  return isOffer && offerExpiresAt !== undefined && new Date(offerExpiresAt) <= now
}

/**
 * Whether a notice goes to the phone or stays in the inbox. One consent is one message: the last is kept for what
 * the resident does not know yet, not spent on an echo of what they have just seen on the screen.
 */
export const decideDelivery = (
  { kind, facts }: { kind: NoticeKind; facts: NoticeFacts },
  { credit, isLasting }: Consent,
  now: Date,
): 'send' | 'inbox' => {
  if (isOutdated(kind, facts, now)) return 'inbox'
  const needed = isEcho(kind) && !isLasting ? 2 : 1
  return credit >= needed ? 'send' : 'inbox'
}

/** Tries in about an hour. */
export const MAX_ATTEMPTS = 8
const FIRST_PAUSE_MS = 30_000

/** When to try again after that many attempts, each pause twice the one before; null: it is given up. */
export const nextAttempt = (attempts: number, now: Date): Date | null =>
  attempts >= MAX_ATTEMPTS ? null : new Date(now.getTime() + FIRST_PAUSE_MS * 2 ** (attempts - 1))
