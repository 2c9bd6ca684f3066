import type { AuditAction } from '../../core/contract/audit-words'
import type { RosterEntry } from '../../core/contract/roster'
import { AppError } from '../errors'
import type { Officer } from '../officer'
import type { RouteDeps } from '../route-deps'
import { addAudit } from '../store/audit'
import { findRosterRow, listRoster, type RosterFilter } from '../store/roster'
import { rosterEntryView } from '../views/roster-view'

type ReadDeps = Pick<RouteDeps, 'db' | 'now' | 'sealer' | 'settings'>

/** The roster as it is now. That somebody read it is written down with the reading. */
export const readRoster = (
  { db, now, sealer, settings }: ReadDeps,
  officer: Officer,
  { id, unitId }: { id: string; unitId: string },
  filter: Omit<RosterFilter, 'eventId'>,
  action: Extract<AuditAction, 'rosterRead' | 'rosterExport'>,
): Promise<RosterEntry[]> =>
  db.transaction().execute(async (tx) => {
    const rows = await listRoster(tx, { eventId: id, ...filter }, settings.messageTemplates)
    const after = { ...filter, registrations: rows.length }
    await addAudit(tx, officer, { action, targetKind: 'event', targetId: id, unitId, after }, now())
    return rows.map((row) => rosterEntryView(row, sealer))
  })

/** One entry, as the answer to what an officer did with it. */
export const readRosterEntry = async (
  { db, sealer, settings }: Omit<ReadDeps, 'now'>,
  registrationId: string,
): Promise<RosterEntry> => {
  const row = await findRosterRow(db, registrationId, settings.messageTemplates)
  if (!row) throw new AppError('NOT_FOUND')
  return rosterEntryView(row, sealer)
}
