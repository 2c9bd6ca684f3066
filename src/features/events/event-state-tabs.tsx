import { ChoiceTabs } from '@/components/choice-tabs'
import { EVENT_STATE_NAMES, type EventState } from '../../../core/contract/event-words'

type StateChoice = EventState | ''

/** What residents look for comes first. */
const ORDER: StateChoice[] = ['', 'open', 'upcoming', 'full', 'closed', 'past', 'cancelled']
const MAIN: StateChoice[] = ['', 'open', 'past']

const nameOf = (state: StateChoice) => (state === '' ? '全部' : EVENT_STATE_NAMES[state])

type EventStateTabsProps = {
  state: StateChoice
  /** False: only those most looked for, and the one chosen. */
  hasAll: boolean
  onChange: (state: StateChoice) => void
}

export function EventStateTabs({ state, hasAll, onChange }: EventStateTabsProps) {
  const options = ORDER.filter((value) => hasAll || value === state || MAIN.includes(value)).map((value) => ({
    value,
    name: nameOf(value),
  }))
  return <ChoiceTabs<StateChoice> label="报名状态" options={options} value={state} onChange={onChange} />
}
