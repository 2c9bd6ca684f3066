import { checkSignInThrottle, SIGN_IN_WINDOW_MS } from '../../core/rules/sign-in-throttle'
import { AppError } from '../errors'
import type { Database } from '../store/database'
import {
  deleteOldAttempts,
  insertAttempt,
  listAttempts,
  lockAttempts,
  type SignInAttempt,
} from '../store/sign-in-attempts'

/**
 * Counts an attempt before the password is looked at: guesses sent all at once count like those one by one.
 * Whoever succeeds takes it back.
 */
export const countSignInAttempt = async (db: Database, attempt: SignInAttempt): Promise<void> => {
  const throttle = await db.transaction().execute(async (tx) => {
    await lockAttempts(tx, attempt)
    const since = new Date(attempt.at.getTime() - SIGN_IN_WINDOW_MS)
    await deleteOldAttempts(tx, since)
    const decided = checkSignInThrottle(await listAttempts(tx, attempt, since), attempt, attempt.at)
    if (decided.ok) await insertAttempt(tx, attempt)
    return decided
  })
  if (!throttle.ok) throw new AppError('SIGN_IN_THROTTLED', { retryAfterSeconds: throttle.retryAfterSeconds })
}
