export const UNIT_KINDS = ['city', 'district', 'subdistrict', 'neighbourhood'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

export const UNIT_STATUSES = ['active', 'preparatory', 'closed'] as const
export type UnitStatus = (typeof UNIT_STATUSES)[number]

export const UNIT_KIND_NAMES: Record<UnitKind, string> = {
  city: '市',
  district: '区',
  subdistrict: '街道',
  neighbourhood: '居民区',
}

export const UNIT_STATUS_NAMES: Record<UnitStatus, string> = {
  active: '正常',
  preparatory: '筹建中',
  closed: '已撤销',
}
