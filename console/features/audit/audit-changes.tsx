import type { AuditEntry } from '../../../core/contract/audit'
import { fieldName } from './field-names'
import { fieldValue } from './field-value'

const fieldsOf = ({ before, after }: AuditEntry): string[] => [
  ...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]),
]

/** What an entry says that became of what: field, before → after. */
export const AuditChanges = ({ entry }: { entry: AuditEntry }) => {
  const { before, after, names } = entry
  const fields = fieldsOf(entry)
  if (fields.length === 0) return <span className="hint">—</span>
  return (
    <dl className="audit-changes">
      {fields.map((field) => {
        const was = before && field in before ? fieldValue(field, before[field], names) : null
        const is = after && field in after ? fieldValue(field, after[field], names) : null
        return (
          <div key={field}>
            <dt>{fieldName(field)}</dt>
            <dd>
              {was !== null && was !== is && <del>{was}</del>}
              {was !== null && is !== null && was !== is && <span aria-label="改为"> → </span>}
              {is !== null && <ins>{is}</ins>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
