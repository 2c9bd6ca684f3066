import { ChoiceTabs } from '@/components/choice-tabs'
import { EVENT_STATE_NAMES, type EventState } from '../../../core/contract/event-words'

export type StateChoice = EventState | ''

/** What residents look for comes first. */
const ORDER: EventState[] = ['open', 'upcoming', 'full', 'closed', 'past', 'cancelled']

const choices = [
  { value: '' as const, name: '全部' },
  ...ORDER.map((state) => ({ value: state, name: EVENT_STATE_NAMES[state] })),
]

type EventStateTabsProps = { state: StateChoice; onChange: (state: StateChoice) => void }

export function EventStateTabs({ state, onChange }: EventStateTabsProps) {
  return <ChoiceTabs<StateChoice> label="报名状态" options={choices} value={state} onChange={onChange} />
}
