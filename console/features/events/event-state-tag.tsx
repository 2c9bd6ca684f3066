import { EVENT_STATE_NAMES, type EventState } from '../../../core/contract/event-words'
import type { StaffEvent } from '../../../core/contract/staff-event'
import { type Tone, ToneTag } from '../../components/tone-tag'

const TONES: Record<EventState, Tone> = {
  upcoming: 'waiting',
  open: 'good',
  full: 'waiting',
  closed: 'quiet',
  cancelled: 'bad',
  past: 'quiet',
}

/** A draft is one whatever its hours say. */
export const EventStateTag = ({ publication, state }: Pick<StaffEvent, 'publication' | 'state'>) =>
  publication === 'draft' ? (
    <ToneTag tone="quiet">草稿</ToneTag>
  ) : (
    <ToneTag tone={TONES[state]}>{EVENT_STATE_NAMES[state]}</ToneTag>
  )
