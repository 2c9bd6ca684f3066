import { View } from '@tarojs/components'
import { ChoicePicker } from '@/components/choice-picker'
import { FilterChip } from '@/components/filter-chip'
import { useElderView } from '@/lib/view-settings'
import { AUDIENCES, type Audience, type Narrowing } from './narrowing'
import './narrowing-bar.scss'

const audiences: { value: Audience; name: string }[] = [
  { value: '', name: '适合所有人' },
  ...(Object.keys(AUDIENCES) as (keyof typeof AUDIENCES)[]).map((value) => ({
    value,
    name: AUDIENCES[value].name,
  })),
]

type NarrowingBarProps = {
  narrowing: Narrowing
  isCalendarOpen: boolean
  onNarrow: (narrowing: Narrowing) => void
  onCalendar: () => void
}

/** For whom, free seats, by date; in elder view by date alone. */
export function NarrowingBar({ narrowing, isCalendarOpen, onNarrow, onCalendar }: NarrowingBarProps) {
  const isElder = useElderView()
  return (
    <View className="narrowing-bar">
      <FilterChip label="日历" icon="calendar" isOn={isCalendarOpen} onTap={onCalendar} />
      {!isElder && (
        <>
          <FilterChip
            label="有名额"
            isOn={narrowing.hasSeats}
            onTap={() => onNarrow({ ...narrowing, hasSeats: !narrowing.hasSeats })}
          />
          <ChoicePicker
            label="适合谁"
            options={audiences}
            value={narrowing.audience}
            onChange={(audience) => onNarrow({ ...narrowing, audience })}
          />
        </>
      )}
    </View>
  )
}
