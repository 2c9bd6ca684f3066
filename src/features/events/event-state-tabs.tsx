import { ChoiceTabs } from '@/components/choice-tabs'
import { EVENT_STATE_NAMES, type EventState } from '../../../core/contract/event-words'

type StateChoice = EventState | ''

/** What residents look for comes first. */
const ORDER: StateChoice[] = ['', 'open', 'upcoming', 'full', 'closed', 'past', 'cancelled']
const MAIN: StateChoice[] = ['', 'open', 'past']

const nameOf = (state: StateChoice) => (state === '' ? '全部' : EVENT_STATE_NAMES[state])

type EventStateTabsProps = {
  state: StateChoice
  onChange: (state: StateChoice) => void
}

const OPTIONS = ORDER.map((value) => ({ value, name: nameOf(value), isRare: !MAIN.includes(value) }))

export function EventStateTabs({ state, onChange }: EventStateTabsProps) {
  return <ChoiceTabs<StateChoice> label="报名状态" options={OPTIONS} value={state} onChange={onChange} />
}
