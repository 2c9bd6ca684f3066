import type { StaffVenue } from '../../core/contract/staff-venue'
import { isInScope } from '../../core/rules/officer-rights'
import type { Officer } from '../officer'
import type { VenueRow } from '../store/venues'

export const staffVenueView = (row: VenueRow, officer: Officer): StaffVenue => {
  const { unitId, unitName, ...venue } = row
  return { ...venue, unit: { id: unitId, name: unitName }, isInScope: isInScope(officer.unitIds, unitId) }
}
