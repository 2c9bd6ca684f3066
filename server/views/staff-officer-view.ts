import type { StaffOfficer } from '../../core/contract/staff-officer'
import type { StaffOfficerRow } from '../store/staff-officers'

export const staffOfficerView = (row: StaffOfficerRow): StaffOfficer => ({
  id: row.id,
  loginName: row.loginName,
  name: row.name,
  role: row.role,
  unit: { id: row.unitId, name: row.unitName },
  hasTotp: row.totpSealed !== null,
  mustChangePassword: row.mustChangePassword,
  isDisabled: row.disabledAt !== null,
  lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
})
