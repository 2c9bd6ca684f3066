import type { Resident } from '../../core/contract/resident'
import type { Sealer } from '../lib/sealing'
import { birthYearContext, phoneContext, type ResidentRow } from '../store/residents'
import { maskPhone } from './mask-phone'

const phoneOf = (row: ResidentRow, sealer: Sealer) =>
  row.phoneSealed === null ? null : sealer.open(row.phoneSealed, phoneContext(row.id))

const birthYearOf = (row: ResidentRow, sealer: Sealer) =>
  row.birthYearSealed === null ? null : Number(sealer.open(row.birthYearSealed, birthYearContext(row.id)))

/** With the whole telephone number: for the export alone. */
export const unmaskedResidentView = (row: ResidentRow, sealer: Sealer): Resident => ({
  id: row.id,
  nickname: row.nickname,
  unit: row.unitId !== null && row.unitName !== null ? { id: row.unitId, name: row.unitName } : null,
  phone: phoneOf(row, sealer),
  avatar: row.avatarId === null ? null : `/api/v1/avatars/${row.avatarId}`,
  birthYear: birthYearOf(row, sealer),
  createdAt: row.createdAt.toISOString(),
})

export const residentView = (row: ResidentRow, sealer: Sealer): Resident => {
  const resident = unmaskedResidentView(row, sealer)
  return { ...resident, phone: resident.phone === null ? null : maskPhone(resident.phone) }
}
