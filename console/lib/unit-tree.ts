import type { Unit } from '../../core/contract/unit'

export type UnitNode = Unit & { children?: UnitNode[] }

/** As a tree; its roots are those whose parent is not among them. */
export const treeOf = (units: Unit[]): UnitNode[] => {
  const ids = new Set(units.map(({ id }) => id))
  const below = (parentId: string): UnitNode[] =>
    units.filter((unit) => unit.parentId === parentId).map(nodeOf)
  const nodeOf = (unit: Unit): UnitNode => {
    const children = below(unit.id)
    return children.length === 0 ? unit : { ...unit, children }
  }
  return units.filter(({ parentId }) => parentId === null || !ids.has(parentId)).map(nodeOf)
}
