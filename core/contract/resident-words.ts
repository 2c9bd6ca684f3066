export const RELATIONS = [
  'spouse',
  'parent',
  'child',
  'grandparent',
  'grandchild',
  'sibling',
  'other',
] as const
export type Relation = (typeof RELATIONS)[number]

export const RELATION_NAMES: Record<Relation, string> = {
  spouse: '配偶',
  parent: '父母',
  child: '子女',
  grandparent: '祖父母',
  grandchild: '孙辈',
  sibling: '兄弟姐妹',
  other: '其他家人',
}

/** A household with grandparents and cousins fits; a contact list does not. */
export const RELATIVES_LIMIT = 20
