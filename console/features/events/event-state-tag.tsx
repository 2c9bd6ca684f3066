import { Tag } from 'antd'
import { EVENT_STATE_NAMES } from '../../../core/contract/event-words'
import type { StaffEvent } from '../../../core/contract/staff-event'

/** A draft is one whatever its hours say. */
export const EventStateTag = ({ publication, state }: Pick<StaffEvent, 'publication' | 'state'>) => {
  const isDraft = publication === 'draft'
  return (
    <Tag variant="filled" className={`event-tag event-tag--${isDraft ? 'draft' : state}`}>
      {isDraft ? '草稿' : EVENT_STATE_NAMES[state]}
    </Tag>
  )
}
