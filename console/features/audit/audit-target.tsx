import type { AuditEntry } from '../../../core/contract/audit'
import { AUDIT_TARGETS } from '../../../core/contract/audit-words'

/** What was done to, by the name it has today; what has none or is gone, by its id. */
export const AuditTarget = ({ entry: { target, names } }: { entry: AuditEntry }) => {
  const { kind, id } = target
  const name = id === null ? undefined : names[id]
  return (
    <>
      {AUDIT_TARGETS[kind]}
      {name !== undefined && <div>{name}</div>}
      {name === undefined && id !== null && <div className="audit-id">编号 {id}</div>}
    </>
  )
}
