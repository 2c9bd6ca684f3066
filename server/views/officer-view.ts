import type { OfficerSession } from '../../core/contract/officer'
import { actionsOf, dutyOf } from '../../core/rules/officer-rights'
import type { OfficerRow } from '../store/officers'

export const officerSessionView = (
  officer: OfficerRow,
  expiresAt: Date,
  isTotpRequiredOfAdmins: boolean,
): OfficerSession => {
  const { id, loginName, name, role, unitId, unitName, mustChangePassword } = officer
  const hasTotp = officer.totpSealed !== null
  const duty = dutyOf({ role, mustChangePassword: false, hasTotp, isTotpRequiredOfAdmins })
  return {
    officer: { id, loginName, name, role, unit: { id: unitId, name: unitName } },
    actions: actionsOf(role),
    mustChangePassword,
    mustEnrolTotp: duty === 'TOTP_ENROLMENT_REQUIRED',
    hasTotp,
    expiresAt: expiresAt.toISOString(),
  }
}
