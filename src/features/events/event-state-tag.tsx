import { Tag, type TagTone } from '@/components/tag'
import { EVENT_STATE_NAMES, type EventState } from '../../../core/contract/event-words'

const TONES: Record<EventState, TagTone> = {
  upcoming: 'accent',
  open: 'accent',
  full: 'warm',
  closed: 'quiet',
  cancelled: 'warm',
  past: 'quiet',
}

export function EventStateTag({ state }: { state: EventState }) {
  return <Tag text={EVENT_STATE_NAMES[state]} tone={TONES[state]} />
}
