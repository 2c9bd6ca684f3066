import { readStored, removeStored, writeStored } from '@/lib/storage'
import { session } from '@/lib/session-store'
import type { SignUpDraft } from './sign-up-draft'

const KEY = 'sign-up-draft'
/** Later nobody goes on with it. */
const LASTS = 3 * 24 * 3600_000

type KeptDraft = { eventId: string; residentId: string | null; at: number; draft: SignUpDraft }

const residentId = () => session.get()?.resident.id ?? null

/** The one form that was being filled in last, so that a telephone call in between costs nothing. */
export const keepDraft = (eventId: string, draft: SignUpDraft, now = Date.now()) =>
  writeStored(KEY, { eventId, residentId: residentId(), at: now, draft } satisfies KeptDraft)

export const dropDraft = () => removeStored(KEY)

/** Only to whoever wrote it: a telephone passes from hand to hand. A guardian agrees anew each time. */
export const keptDraft = (eventId: string, now = Date.now()): SignUpDraft | null => {
  const kept = readStored<KeptDraft>(KEY)
  if (kept?.eventId !== eventId || now - kept.at > LASTS) return null
  if (kept.residentId !== null && kept.residentId !== residentId()) return null
  return { ...kept.draft, hasConsent: false }
}
