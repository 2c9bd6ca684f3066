import { View } from '@tarojs/components'
import { ChoicePicker } from '@/components/choice-picker'
import { ElderFold } from '@/components/elder-fold'
import { FilterChip } from '@/components/filter-chip'
import { AUDIENCES, type Audience } from '../../../core/contract/event-words'
import type { EventChoice } from './event-choice'
import { EventStateTabs } from './event-state-tabs'
import './event-filters.scss'

const audiences: { value: Audience | ''; name: string }[] = [
  { value: '', name: '适合所有人' },
  ...(Object.keys(AUDIENCES) as Audience[]).map((value) => ({ value, name: AUDIENCES[value].name })),
]

/** What narrows the list is seen, also while the rest is folded. */
const rareUnless = (isOn: boolean) => (isOn ? '' : 'elder-fold__rare')

type EventFiltersProps = {
  choice: EventChoice
  isCalendarOpen: boolean
  onChoose: (choice: EventChoice) => void
  onCalendar: () => void
}

/** By state, date, free seats, for whom; in elder view the rarer ones wait behind 更多. */
export function EventFilters({ choice, isCalendarOpen, onChoose, onCalendar }: EventFiltersProps) {
  return (
    <ElderFold>
      {(more) => (
        <>
          <EventStateTabs state={choice.state} onChange={(state) => onChoose({ ...choice, state })} />
          <View className="event-filters">
            <FilterChip label="日历" icon="calendar" isOn={isCalendarOpen} onTap={onCalendar} />
            <View className={rareUnless(choice.hasSeats)}>
              <FilterChip
                label="有名额"
                isOn={choice.hasSeats}
                onTap={() => onChoose({ ...choice, hasSeats: !choice.hasSeats })}
              />
            </View>
            <View className={rareUnless(choice.audience !== '')}>
              <ChoicePicker
                label="适合谁"
                options={audiences}
                value={choice.audience}
                onChange={(audience) => onChoose({ ...choice, audience })}
              />
            </View>
            {more}
          </View>
        </>
      )}
    </ElderFold>
  )
}
