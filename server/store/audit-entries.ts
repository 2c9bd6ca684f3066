import { sql } from 'kysely'
import type { AuditAction, AuditTarget } from '../../core/contract/audit-words'
import type { Database } from './database'

export type AuditFilter = {
  unitIds: string[]
  /** What belongs to no unit, too. */
  withUnitless: boolean
  officerId?: string
  action?: AuditAction
  targetKind?: AuditTarget
  targetId?: string
  from?: Date
  to?: Date
  query?: string
  after?: { at: Date; id: string }
  limit: number
}

/** `%` and `_` are looked for as they are. */
const holding = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** Latest first. */
export const listAuditEntries = (db: Database, filter: AuditFilter) => {
  const { officerId, action, targetKind, targetId, from, to, query, after } = filter
  let entries = db
    .selectFrom('auditEntry as a')
    .leftJoin('unit as u', 'u.id', 'a.unitId')
    .selectAll('a')
    .select('u.name as unitName')
    .where((where) =>
      where.or([
        where('a.unitId', 'in', filter.unitIds),
        ...(filter.withUnitless ? [where('a.unitId', 'is', null)] : []),
      ]),
    )
  if (officerId !== undefined) entries = entries.where('a.officerId', '=', officerId)
  if (action !== undefined) entries = entries.where('a.action', '=', action)
  if (targetKind !== undefined) entries = entries.where('a.targetKind', '=', targetKind)
  if (targetId !== undefined) entries = entries.where('a.targetId', '=', targetId)
  if (from !== undefined) entries = entries.where('a.at', '>=', from)
  if (to !== undefined) entries = entries.where('a.at', '<', to)
  if (query !== undefined)
    entries = entries.where(
      sql<boolean>`(a.officer_name ilike ${holding(query)}
        or a.before::text ilike ${holding(query)} or a.after::text ilike ${holding(query)})`,
    )
  if (after !== undefined)
    entries = entries.where(sql<boolean>`(a.at, a.id) < (${after.at}::timestamptz, ${after.id})`)
  return entries.orderBy('a.at', 'desc').orderBy('a.id', 'desc').limit(filter.limit).execute()
}

export type AuditRow = Awaited<ReturnType<typeof listAuditEntries>>[number]
