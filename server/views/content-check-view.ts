import type { ContentCheck } from '../../core/contract/content-check'
import type { QueuedContent } from '../store/content-checks'

export const contentCheckView = (row: QueuedContent & { lines: string[] }): ContentCheck => ({
  id: row.id,
  kind: row.kind,
  reason: row.reason ?? 'unchecked',
  nickname: row.nickname,
  lines: row.lines,
  picture: row.kind === 'avatar' && row.avatarId !== null ? `/api/v1/avatars/${row.avatarId}` : null,
  createdAt: row.createdAt.toISOString(),
})
