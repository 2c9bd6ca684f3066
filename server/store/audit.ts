import type { AuditAction, AuditTarget } from '../../core/contract/audit-words'
import { newId } from '../lib/ids'
import type { Actor } from '../officer'
import type { Tx } from './database'

export type AuditEvent = {
  action: AuditAction
  targetKind: AuditTarget
  targetId: string | null
  /** The unit it belongs to: who is responsible for it may read the entry. */
  unitId: string | null
  /** What changed, as plain fields. No secrets, and of residents nothing but ids and numbers. */
  before?: object
  after?: object
}

const jsonOf = (value: object | undefined) => (value === undefined ? null : JSON.stringify(value))

/** Told in the transaction of the change: both are there, or neither. */
export const addAudit = async (tx: Tx, by: Actor, { before, after, ...event }: AuditEvent, now: Date) => {
  await tx
    .insertInto('auditEntry')
    .values({
      id: newId(now),
      officerId: by.id,
      officerName: by.name,
      ...event,
      before: jsonOf(before),
      after: jsonOf(after),
      address: by.address,
      at: now,
    })
    .execute()
}
