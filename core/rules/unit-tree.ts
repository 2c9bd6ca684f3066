import { UNIT_KINDS, type UnitKind, type UnitStatus } from '../contract/unit-words'

/** The kinds that may stand below one: each lower one, so that a town without districts is possible too. */
export const kindsBelow = (kind: UnitKind): UnitKind[] => UNIT_KINDS.slice(UNIT_KINDS.indexOf(kind) + 1)

export const checkNewUnit = (
  parent: { kind: UnitKind; status: UnitStatus },
  kind: UnitKind,
): { ok: true } | { ok: false; reason: 'PARENT_CLOSED' | 'KIND' } => {
  if (parent.status === 'closed') return { ok: false, reason: 'PARENT_CLOSED' }
  return kindsBelow(parent.kind).includes(kind) ? { ok: true } : { ok: false, reason: 'KIND' }
}

/** A unit is closed after all below it, and opened before them. */
export const checkUnitStatus = (
  status: UnitStatus,
  around: { parentStatus: UnitStatus | null; statusesBelow: UnitStatus[] },
): { ok: true } | { ok: false; reason: 'OPEN_BELOW' | 'PARENT_CLOSED' } => {
  if (status === 'closed')
    return around.statusesBelow.every((below) => below === 'closed')
      ? { ok: true }
      : { ok: false, reason: 'OPEN_BELOW' }
  return around.parentStatus === 'closed' ? { ok: false, reason: 'PARENT_CLOSED' } : { ok: true }
}

export const UNIT_REFUSALS = {
  PARENT_CLOSED: '上级组织已撤销，请先恢复上级。',
  KIND: '这一级组织不能放在所选的上级下面。',
  OPEN_BELOW: '下级组织还没有撤销，请先处理下级。',
} as const
