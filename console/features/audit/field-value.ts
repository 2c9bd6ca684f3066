import type { AuditEntry } from '../../../core/contract/audit'
import { CONTENT_KIND_NAMES } from '../../../core/contract/content-check-words'
import { ADMISSION_NAMES } from '../../../core/contract/event-words'
import { NEWS_CATEGORY_NAMES } from '../../../core/contract/news-words'
import { ROLE_NAMES } from '../../../core/contract/officer-words'
import type { EventSettings } from '../../../core/contract/staff-event'
import { NEWS_STATE_NAMES } from '../../../core/contract/staff-news-words'
import { UNIT_KIND_NAMES, UNIT_STATUS_NAMES } from '../../../core/contract/unit-words'
import { formatFixedRange } from '../../../core/rules/chinese-dates'
import { exactTime } from '../../lib/china-time'

type Names = AuditEntry['names']

/** Fields that hold one of a few words. */
const WORDS: Record<string, Record<string, string>> = {
  role: ROLE_NAMES,
  kind: UNIT_KIND_NAMES,
  content: CONTENT_KIND_NAMES,
  status: { ...UNIT_STATUS_NAMES, ...NEWS_STATE_NAMES },
  state: NEWS_STATE_NAMES,
  category: NEWS_CATEGORY_NAMES,
  admission: ADMISSION_NAMES,
  decision: { approve: '通过', decline: '谢绝' },
}

const sessionText = ({ startsAt, endsAt, capacity }: EventSettings['sessions'][number]) =>
  `${formatFixedRange(startsAt, endsAt, new Date())} ${capacity} 人`

/** What is too long for a line, or would be an id, in a few words. */
const SHORT: Record<string, (value: never) => string> = {
  body: () => '已修改',
  cover: ({ alt }: NonNullable<EventSettings['cover']>) => alt || '图片',
  sessions: (sessions: EventSettings['sessions']) => sessions.map(sessionText).join('；'),
  questions: (questions: EventSettings['questions']) => questions.map(({ label }) => label).join('；'),
  seriesId: () => '是',
}

const stringText = (field: string, value: string, names: Names): string => {
  const known = WORDS[field]?.[value] ?? names[value]
  if (known !== undefined) return known
  if (field.endsWith('Id')) return `编号 ${value}`
  return /^\d{4}-\d\d-\d\dT/.test(value) ? exactTime(value) : value
}

/** A field's value as an officer reads it; `names`: what ids are called. */
export const fieldValue = (field: string, value: unknown, names: Names = {}): string => {
  if (value === null || value === undefined || value === '') return '（空）'
  if (Array.isArray(value) && value.length === 0) return '（空）'
  const short = SHORT[field]
  if (short) return short(value as never)
  if (Array.isArray(value)) return value.map((one) => fieldValue(field, one, names)).join('、')
  if (typeof value === 'string') return stringText(field, value, names)
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'number' ? String(value) : JSON.stringify(value)
}
