import { ROLE_NAMES } from '../../../core/contract/officer-words'
import { UNIT_KIND_NAMES, UNIT_STATUS_NAMES } from '../../../core/contract/unit-words'
import { exactTime } from '../../lib/china-time'

/** What the fields of an entry are called; a field without a name here shows as it is. */
const FIELD_NAMES: Record<string, string> = {
  name: '名称',
  title: '标题',
  loginName: '登录名',
  role: '角色',
  unit: '负责',
  kind: '级别',
  status: '状态',
  phone: '电话',
  parent: '上级',
  address: '地址',
  latitude: '纬度',
  longitude: '经度',
  unitId: '属于',
  isDisabled: '停用',
  isAdminTotpRequired: '管理员必须绑定动态验证码',
  officerIdleHours: '多久不操作就退出（小时）',
  fileName: '文件',
  category: '分类',
  publishedAt: '发布时间',
  version: '版本',
  reason: '原因',
  count: '人数',
  people: '人数',
  registrations: '报名数',
  sessionId: '场次',
  state: '状态',
  residentId: '居民',
  residentConsent: '本人同意',
  decision: '决定',
  hasNote: '有备注',
  isAbsenceExcused: '算请假',
  attendeeId: '参加人',
  checkedInAt: '签到时间',
  by: '凭什么查找',
  matches: '找到几位',
  restoredFrom: '恢复自版本',
  pinnedUntil: '置顶到',
}

export const fieldName = (field: string): string => FIELD_NAMES[field] ?? field

const WORDS: Record<string, string> = { ...UNIT_KIND_NAMES, ...UNIT_STATUS_NAMES, ...ROLE_NAMES }
const isWord = (field: string) => ['role', 'kind', 'status'].includes(field)

export const fieldValue = (field: string, value: unknown): string => {
  if (value === null || value === undefined || value === '') return '（空）'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'string') {
    if (isWord(field)) return WORDS[value] ?? value
    return /^\d{4}-\d\d-\d\dT/.test(value) ? exactTime(value) : value
  }
  return typeof value === 'number' ? String(value) : JSON.stringify(value)
}
