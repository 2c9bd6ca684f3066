import type { UnitInput, UnitPatch } from '../../core/contract/staff-unit'
import { checkNewUnit, checkUnitStatus, UNIT_REFUSALS } from '../../core/rules/unit-tree'
import { AppError } from '../errors'
import { newId } from '../lib/ids'
import { assertInScope, type Officer } from '../officer'
import { addAudit } from '../store/audit'
import type { Database, Tx } from '../store/database'
import { insertUnit, isUnitNameTaken, lockUnit, statusesBelow, updateUnit } from '../store/staff-units'
import { changedFields } from './changed-fields'

const refuse = (reason: keyof typeof UNIT_REFUSALS) => {
  throw new AppError('UNIT_REFUSED', { reason }, UNIT_REFUSALS[reason])
}

const refuseTakenName = async (tx: Tx, name: string, exceptId: string | null) => {
  if (await isUnitNameTaken(tx, name, exceptId)) throw new AppError('NAME_TAKEN')
}

/** Answers the new unit's id. */
export const addUnit = (db: Database, officer: Officer, input: UnitInput, now: Date): Promise<string> =>
  db.transaction().execute(async (tx) => {
    const parent = await lockUnit(tx, input.parentId)
    if (!parent) throw new AppError('NOT_FOUND')
    assertInScope(officer, parent.id)
    const checked = checkNewUnit(parent, input.kind)
    if (!checked.ok) refuse(checked.reason)
    const unit = { ...input, name: input.name.trim(), id: newId(now) }
    await refuseTakenName(tx, unit.name, null)
    await insertUnit(tx, unit)
    const { name, kind, status, phone } = unit
    await addAudit(
      tx,
      officer,
      {
        action: 'unitCreate',
        targetKind: 'unit',
        targetId: unit.id,
        unitId: unit.id,
        after: { name, kind, status, phone, parent: parent.name },
      },
      now,
    )
    return unit.id
  })

export const changeUnit = (db: Database, officer: Officer, id: string, patch: UnitPatch, now: Date) =>
  db.transaction().execute(async (tx) => {
    const known = await lockUnit(tx, id)
    if (!known) throw new AppError('NOT_FOUND')
    assertInScope(officer, id)
    const changes = { ...patch, ...(patch.name !== undefined && { name: patch.name.trim() }) }
    const changed = changedFields(known, changes)
    if (!changed) return
    if (changes.name !== undefined) await refuseTakenName(tx, changes.name, id)
    if (changed.after.status !== undefined) {
      const parent = known.parentId === null ? undefined : await lockUnit(tx, known.parentId)
      const checked = checkUnitStatus(changed.after.status, {
        parentStatus: parent?.status ?? null,
        statusesBelow: await statusesBelow(tx, id),
      })
      if (!checked.ok) refuse(checked.reason)
    }
    await updateUnit(tx, id, changed.after)
    await addAudit(
      tx,
      officer,
      {
        action: 'unitChange',
        targetKind: 'unit',
        targetId: id,
        unitId: id,
        before: { name: known.name, ...changed.before },
        after: { name: known.name, ...changed.after },
      },
      now,
    )
  })
