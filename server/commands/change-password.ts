import type { PasswordChange } from '../../core/contract/officer'
import { checkPassword, PASSWORD_REFUSALS } from '../../core/rules/password'
import { AppError } from '../errors'
import { hashPassword } from '../lib/password-hash'
import type { Officer } from '../officer'
import { addAudit } from '../store/audit'
import type { Database } from '../store/database'
import { deleteOfficerSessions } from '../store/officer-sessions'
import { updateOfficer } from '../store/officers'
import { proveOwnPassword } from './prove-own-password'

/** The officer's own password. Every other session ends: whoever else knew the old one is out. */
export const changePassword = async (
  db: Database,
  officer: Officer,
  { currentPassword, newPassword }: PasswordChange,
  tokenHash: string,
  now: Date,
) => {
  await proveOwnPassword(db, officer, currentPassword, now)
  const checked = checkPassword({ password: newPassword, loginName: officer.loginName, currentPassword })
  if (!checked.ok)
    throw new AppError('PASSWORD_WEAK', { reason: checked.reason }, PASSWORD_REFUSALS[checked.reason])
  const passwordHash = await hashPassword(newPassword)
  await db.transaction().execute(async (tx) => {
    await updateOfficer(tx, officer.id, { passwordHash, mustChangePassword: false }, now)
    await deleteOfficerSessions(tx, officer.id, tokenHash)
    await addAudit(
      tx,
      officer,
      { action: 'passwordChange', targetKind: 'officer', targetId: officer.id, unitId: officer.unitId },
      now,
    )
  })
}
