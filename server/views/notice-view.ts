import type { Notice } from '../../core/contract/notice'
import { NOTICE_TITLES } from '../../core/contract/notice-words'
import { noticeText } from '../../core/rules/notice-text'
import type { NoticeRow } from '../store/notices'

export const noticeView = (row: NoticeRow): Notice => ({
  id: row.id,
  kind: row.kind,
  title: NOTICE_TITLES[row.kind],
  text: noticeText(row.kind, row.facts, row.createdAt),
  eventId: row.eventId,
  registrationId: row.registrationId,
  createdAt: row.createdAt.toISOString(),
  readAt: row.readAt?.toISOString() ?? null,
})
