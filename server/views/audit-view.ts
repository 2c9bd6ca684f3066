import type { AuditEntry } from '../../core/contract/audit'
import type { AuditRow } from '../store/audit-entries'
import { idsOf } from './audit-names'

/** `names`: what the ids of the page are called today. */
export const auditView = (row: AuditRow, names: ReadonlyMap<string, string>): AuditEntry => ({
  id: row.id,
  at: row.at.toISOString(),
  officer: { id: row.officerId, name: row.officerName },
  action: row.action,
  target: { kind: row.targetKind, id: row.targetId },
  names: Object.fromEntries(
    idsOf(row).flatMap(([, id]) => {
      const name = names.get(id)
      return name === undefined ? [] : [[id, name]]
    }),
  ),
  unit: row.unitId === null ? null : { id: row.unitId, name: row.unitName ?? row.unitId },
  before: row.before as AuditEntry['before'],
  after: row.after as AuditEntry['after'],
  address: row.address,
})
