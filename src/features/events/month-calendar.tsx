import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { clockNow } from '@/lib/clock'
import { shanghaiDay } from '../../../core/rules/shanghai-time'
import type { EventFilter } from './event-choice'
import { monthOf, otherMonth, weeksOf } from './month-grid'
import { useMonth } from './use-month'
import './month-calendar.scss'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

type MonthCalendarProps = {
  /** As the list is narrowed, but for the day. */
  filter: EventFilter
  /** The day chosen, as 2026-07-03; empty for none. */
  day: string
  onChoose: (day: string) => void
}

type DayProps = { day: string; count: number; isToday: boolean; isChosen: boolean; onTap: () => void }

function Day({ day, count, isToday, isChosen, onTap }: DayProps) {
  const number = Number(day.slice(-2))
  const look = `${isChosen ? 'month-calendar__day--chosen' : ''} ${isToday ? 'month-calendar__day--today' : ''}`
  if (count === 0) {
    return (
      <View className={`month-calendar__day month-calendar__day--none ${look}`}>
        <Text>{number}</Text>
      </View>
    )
  }
  return (
    <View
      className={`month-calendar__day ${look}`}
      hoverClass="month-calendar__day--pressed"
      role="checkbox"
      aria-checked={isChosen}
      aria-label={`${number} 日，${count} 个活动`}
      onClick={onTap}
    >
      <Text>{number}</Text>
      <View className="month-calendar__dot" />
    </View>
  )
}

/** A month with the days on which something takes place; a tap narrows the list to that day, another shows all. */
export function MonthCalendar({ filter, day: chosen, onChoose }: MonthCalendarProps) {
  const now = clockNow()
  const [month, setMonth] = useState(() => monthOf(now))
  const { data: counts } = useMonth(month, filter)
  const turn = (by: number) => setMonth(otherMonth(month, by))
  return (
    <View className="month-calendar">
      <View className="month-calendar__head">
        <Button look="quiet" onClick={() => turn(-1)}>
          上个月
        </Button>
        <Text role="heading">{`${month.year}年${month.month}月`}</Text>
        <Button look="quiet" onClick={() => turn(1)}>
          下个月
        </Button>
      </View>
      <View className="month-calendar__week" aria-hidden>
        {WEEKDAYS.map((name) => (
          <Text key={name} className="month-calendar__weekday">
            {name}
          </Text>
        ))}
      </View>
      {weeksOf(month).map((week, index) => (
        <View key={index} className="month-calendar__week">
          {week.map((day, place) =>
            day === null ? (
              <View key={place} className="month-calendar__day" />
            ) : (
              <Day
                key={place}
                day={day}
                count={counts?.get(day) ?? 0}
                isToday={day === shanghaiDay(now)}
                isChosen={day === chosen}
                onTap={() => onChoose(day === chosen ? '' : day)}
              />
            ),
          )}
        </View>
      ))}
    </View>
  )
}
