import type { ContentKind, ContentReason } from '../../core/contract/content-check-words'
import type { Defaulted } from './column-types'

export interface ContentTables {
  contentCheck: {
    id: string
    residentId: string
    kind: ContentKind
    targetId: string
    unitId: string | null
    state: Defaulted<'pending' | 'queued'>
    reason: ContentReason | null
    createdAt: Date
  }
}
