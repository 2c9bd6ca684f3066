import { dropCopy, keepCopy, readCopy } from '@/lib/kept-copies'
import { session } from '@/lib/session-store'
import type { SignUpDraft } from './sign-up-draft'

const KEY = ['sign-up-draft']
/** Later nobody goes on with it. */
const LASTS = 3 * 24 * 3600_000

type KeptDraft = { eventId: string; residentId: string | null; draft: SignUpDraft }

const residentId = () => session.get()?.resident.id ?? null

/** The one form that was being filled in last, so that a telephone call in between costs nothing; gone by signing out. */
export const keepDraft = (eventId: string, draft: SignUpDraft, now = Date.now()) =>
  keepCopy(KEY, { eventId, residentId: residentId(), draft } satisfies KeptDraft, { now, isOwn: true })

export const dropDraft = () => dropCopy(KEY)

/** Only to whoever wrote it: a telephone passes from hand to hand. A guardian agrees anew each time. */
export const keptDraft = (eventId: string, now = Date.now()): SignUpDraft | null => {
  const copy = readCopy<KeptDraft>(KEY)
  if (copy?.content.eventId !== eventId || now - copy.at > LASTS) return null
  const writer = copy.content.residentId
  return writer === null || writer === residentId() ? { ...copy.content.draft, hasConsent: false } : null
}
