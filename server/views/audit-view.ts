import type { AuditEntry } from '../../core/contract/audit'
import type { AuditRow } from '../store/audit-entries'

export const auditView = (row: AuditRow): AuditEntry => ({
  id: row.id,
  at: row.at.toISOString(),
  officer: { id: row.officerId, name: row.officerName },
  action: row.action,
  target: { kind: row.targetKind, id: row.targetId },
  unit: row.unitId === null ? null : { id: row.unitId, name: row.unitName ?? row.unitId },
  before: row.before as AuditEntry['before'],
  after: row.after as AuditEntry['after'],
  address: row.address,
})
