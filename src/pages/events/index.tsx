import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { AsyncView } from '@/components/async-view'
import { ElderSwitch } from '@/components/elder-switch'
import { EmptyState } from '@/components/empty-state'
import { ListFooter } from '@/components/list-footer'
import { PageShell } from '@/components/page-shell'
import { ListSkeleton } from '@/components/skeleton'
import { EventPages } from '@/features/events/event-pages'
import { EventStateTabs, type StateChoice } from '@/features/events/event-state-tabs'
import { dayBounds } from '@/features/events/month-grid'
import { MonthCalendar } from '@/features/events/month-calendar'
import type { Narrowing } from '@/features/events/narrowing'
import { NarrowingBar } from '@/features/events/narrowing-bar'
import { useEventList } from '@/features/events/use-event-list'
import { useNarrowedList } from '@/features/events/use-narrowed-list'
import { UnitFilter } from '@/features/units/unit-filter'
import { useUnitFilter } from '@/features/units/use-unit-filter'
import { useUnread } from '@/features/notices/use-unread'
import { scrollToTop } from '@/lib/scroll-to'
import { isEmptyList } from '@/lib/use-endless-list'
import './index.scss'

const EVERYTHING: Narrowing = { audience: '', hasSeats: false }

export default function Events() {
  const [state, setState] = useState<StateChoice>('')
  const { unit, chooseUnit } = useUnitFilter()
  const [day, setDay] = useState('')
  const [isCalendarOpen, setIsCalendarOpen] = useState(false)
  const [narrowing, setNarrowing] = useState<Narrowing>(EVERYTHING)
  const list = useNarrowedList(
    useEventList({
      unit: unit || undefined,
      state: state || undefined,
      ...(day !== '' && dayBounds(day)),
    }),
    narrowing,
  )
  useReachBottom(list.loadMore)
  useUnread()
  usePullDownRefresh(() => void list.refresh().finally(() => Taro.stopPullDownRefresh()))

  // Another list begins at its top.
  useEffect(scrollToTop, [state, unit, day, narrowing])
  const showAll = () => {
    setState('')
    chooseUnit('')
    setDay('')
    setNarrowing(EVERYTHING)
  }
  const toggleCalendar = () => {
    setIsCalendarOpen(!isCalendarOpen)
    setDay('')
  }
  const isFiltered =
    state !== '' || unit !== '' || day !== '' || narrowing.hasSeats || narrowing.audience !== ''
  const empty = isFiltered ? (
    <EmptyState
      icon="calendar"
      text="没有符合条件的活动，看看其他的吧。"
      action={{ label: '看全部活动', onTap: showAll }}
    />
  ) : (
    <EmptyState icon="calendar" text="还没有活动，过几天再来看看。" />
  )

  return (
    <PageShell>
      <View className="events__head">
        <View className="events__unit">
          <UnitFilter />
          <ElderSwitch />
        </View>
        <EventStateTabs state={state} onChange={setState} />
        <NarrowingBar
          narrowing={narrowing}
          isCalendarOpen={isCalendarOpen}
          onNarrow={setNarrowing}
          onCalendar={toggleCalendar}
        />
      </View>
      {isCalendarOpen && <MonthCalendar unit={unit} day={day} onChoose={setDay} />}
      <AsyncView query={list} loading={<ListSkeleton />} isEmpty={isEmptyList} empty={empty}>
        {(pages) => (
          <>
            <EventPages pages={pages} />
            <ListFooter hasMore={list.hasMore} error={list.moreError} onMore={list.retryMore} />
          </>
        )}
      </AsyncView>
    </PageShell>
  )
}
