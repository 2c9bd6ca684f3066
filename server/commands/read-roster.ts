import type { AuditAction } from '../../core/contract/audit-words'
import type { RosterEntry } from '../../core/contract/roster'
import { callReasons } from '../../core/rules/call-list'
import { AppError } from '../errors'
import type { Officer } from '../officer'
import type { RouteDeps } from '../route-deps'
import { addAudit } from '../store/audit'
import type { Database, Tx } from '../store/database'
import { listRoster, type RosterFilter } from '../store/roster'
import { findStaffEvent, placeOfRegistration, type StaffEventRow } from '../store/staff-events'
import { rosterEntryView } from '../views/roster-view'

type ReadDeps = Pick<RouteDeps, 'db' | 'now' | 'sealer' | 'settings'>

const entriesOf = async (
  db: Database | Tx,
  { now, sealer, settings }: Omit<ReadDeps, 'db'>,
  event: StaffEventRow,
  filter: Omit<RosterFilter, 'eventId'> = {},
): Promise<RosterEntry[]> => {
  const rows = await listRoster(db, { eventId: event.id, ...filter }, settings.messageTemplates)
  const calls = callReasons(rows, event, now())
  return rows.map((row) => rosterEntryView(row, calls.get(row.id) ?? null, sealer))
}

/** The roster as it is now. That somebody read it is written down with the reading. */
export const readRoster = (
  { db, ...deps }: ReadDeps,
  officer: Officer,
  event: StaffEventRow,
  filter: Omit<RosterFilter, 'eventId'>,
  action: Extract<AuditAction, 'rosterRead' | 'rosterExport'>,
): Promise<RosterEntry[]> =>
  db.transaction().execute(async (tx) => {
    const entries = await entriesOf(tx, deps, event, filter)
    const { id, unitId } = event
    const after = { ...filter, registrations: entries.length }
    await addAudit(tx, officer, { action, targetKind: 'event', targetId: id, unitId, after }, deps.now())
    return entries
  })

/**
 * One entry, as the answer to what an officer did with it. Its place on the waitlist and on the call list depends on
 * the others, so the whole roster is read.
 */
export const readRosterEntry = async (
  { db, ...deps }: ReadDeps,
  registrationId: string,
): Promise<RosterEntry> => {
  const place = await placeOfRegistration(db, registrationId)
  const event = place && (await findStaffEvent(db, place.eventId))
  const entry = event && (await entriesOf(db, deps, event)).find(({ id }) => id === registrationId)
  if (!entry) throw new AppError('NOT_FOUND')
  return entry
}
