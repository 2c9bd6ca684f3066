export const UNIT_KINDS = ['city', 'district', 'subdistrict', 'neighbourhood'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

export const UNIT_STATUSES = ['active', 'preparatory', 'closed'] as const
export type UnitStatus = (typeof UNIT_STATUSES)[number]
