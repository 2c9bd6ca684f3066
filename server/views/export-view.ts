import type { ResidentExport } from '../../core/contract/resident'
import type { Sealer } from '../lib/sealing'
import type { MyRegistrationRow } from '../store/registrations'
import type { RegistrationRestRow } from '../store/whole-resident'
import { myRegistrationView } from './registration-view'

/** All of their registrations with all that is kept of each; `rests` are of the same registrations. */
export const exportedRegistrations = (
  rows: readonly MyRegistrationRow[],
  rests: readonly RegistrationRestRow[],
  sealer: Sealer,
): ResidentExport['registrations'] =>
  rows.flatMap((row) => {
    const rest = rests.find(({ id }) => id === row.id)
    if (!rest) return []
    return {
      ...myRegistrationView(row, sealer),
      ticketNumber: rest.ticketNumber,
      priority: rest.priority,
      guardianConsentAt: rest.guardianConsentAt?.toISOString() ?? null,
      note: rest.note,
      absenceExcusedAt: rest.absenceExcusedAt?.toISOString() ?? null,
      updatedAt: rest.updatedAt.toISOString(),
    }
  })
