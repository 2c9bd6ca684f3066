import type { ResidentSearch } from '../../core/contract/roster'
import { ticketNumberOf } from '../../core/rules/spoken-code'
import type { Officer } from '../officer'
import type { RouteDeps } from '../route-deps'
import { addAudit } from '../store/audit'
import type { Tx } from '../store/database'
import { type CallerRow, listResidentsByPhone, listResidentsByTicket } from '../store/residents'

type FindDeps = Pick<RouteDeps, 'db' | 'now' | 'sealer'>

const find = (tx: Tx, { sealer }: FindDeps, eventId: string, search: ResidentSearch) => {
  if ('phone' in search) return listResidentsByPhone(tx, sealer, search.phone)
  const ticketNumber = ticketNumberOf(search.spokenCode)
  return ticketNumber === null ? [] : listResidentsByTicket(tx, eventId, ticketNumber)
}

/**
 * Residents whom an officer has on the phone. Only a whole number or ticket finds anybody, and each search is written
 * down, found or not; the number itself is not.
 */
export const findCallers = (
  deps: FindDeps,
  officer: Officer,
  event: { id: string; unitId: string },
  search: ResidentSearch,
): Promise<CallerRow[]> =>
  deps.db.transaction().execute(async (tx) => {
    const found = await find(tx, deps, event.id, search)
    const after = { by: 'phone' in search ? '手机号' : '入场短码', matches: found.length }
    const target = { targetKind: 'event', targetId: event.id, unitId: event.unitId } as const
    await addAudit(tx, officer, { action: 'residentSearch', ...target, after }, deps.now())
    return found
  })
