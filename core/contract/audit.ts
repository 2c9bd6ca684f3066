import { type Static, type TSchema, Type } from '@sinclair/typebox'
import { AUDIT_ACTIONS, AUDIT_TARGETS, type AuditAction, type AuditTarget } from './audit-words'
import { Id, Nullable, OneOf, Page, PageQuery, Timestamp } from './common'
import { UnitRef } from './unit'

const action = OneOf(Object.keys(AUDIT_ACTIONS) as AuditAction[])
const targetKind = OneOf(Object.keys(AUDIT_TARGETS) as AuditTarget[])

/** Fields by name, as they were and as they became; null where there is nothing to tell. */
const Fields = Nullable(Type.Record(Type.String(), Type.Unknown() as TSchema))

export const AuditEntry = Type.Object({
  id: Id,
  at: Timestamp,
  /** `id` is null for the machine's operator. */
  officer: Type.Object({ id: Nullable(Id), name: Type.String() }),
  action,
  target: Type.Object({ kind: targetKind, id: Nullable(Type.String()) }),
  /**
   * What the target and the ids among the fields are called today, by id. Residents have no name here, and what is
   * gone has none either.
   */
  names: Type.Record(Type.String(), Type.String()),
  unit: Nullable(UnitRef),
  before: Fields,
  after: Fields,
  address: Type.String(),
})
export type AuditEntry = Static<typeof AuditEntry>

export const AuditPage = Page(AuditEntry)
export type AuditPage = Static<typeof AuditPage>

/** Latest first. `q` is looked for in what changed and in the officer's name. */
export const AuditQuery = Type.Composite(
  [
    PageQuery,
    Type.Object({
      officerId: Type.Optional(Id),
      action: Type.Optional(action),
      targetKind: Type.Optional(targetKind),
      targetId: Type.Optional(Id),
      from: Type.Optional(Timestamp),
      to: Type.Optional(Timestamp),
      q: Type.Optional(Type.String({ maxLength: 50 })),
    }),
  ],
  { additionalProperties: false },
)
export type AuditQuery = Static<typeof AuditQuery>
