import { AppError } from '../errors'
import { newId } from '../lib/ids'
import { isPassword } from '../lib/password-hash'
import type { Officer } from '../officer'
import type { Database } from '../store/database'
import { findOfficer } from '../store/officers'
import { deleteAttempt } from '../store/sign-in-attempts'
import { countSignInAttempt } from './count-sign-in-attempt'

/** Refuses whoever sits at an officer's open console without knowing the password; guesses count as sign-ins do. */
export const proveOwnPassword = async (db: Database, officer: Officer, password: string, now: Date) => {
  const attempt = {
    id: newId(now),
    loginName: officer.loginName.toLowerCase(),
    address: officer.address,
    at: now,
  }
  await countSignInAttempt(db, attempt)
  const row = await findOfficer(db, officer.id)
  if (!row || !(await isPassword(row.passwordHash, password))) throw new AppError('PASSWORD_WRONG')
  await deleteAttempt(db, attempt.id)
}
