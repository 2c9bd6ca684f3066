import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { AsyncView } from '@/components/async-view'
import { ElderSwitch } from '@/components/elder-switch'
import { EmptyState } from '@/components/empty-state'
import { ListFooter } from '@/components/list-footer'
import { PageShell } from '@/components/page-shell'
import { ListSkeleton } from '@/components/skeleton'
import { datedFilterOf, EVERYTHING, filterOf, isNarrowed } from '@/features/events/event-choice'
import { EventFilters } from '@/features/events/event-filters'
import { EventPages } from '@/features/events/event-pages'
import { MonthCalendar } from '@/features/events/month-calendar'
import { useEventList } from '@/features/events/use-event-list'
import { UnitFilter } from '@/features/units/unit-filter'
import { useUnitFilter } from '@/features/units/use-unit-filter'
import { useUnread } from '@/features/notices/use-unread'
import { scrollToTop } from '@/lib/scroll-to'
import { isEmptyList } from '@/lib/use-endless-list'
import './index.scss'

export default function Events() {
  const { unit, chooseUnit } = useUnitFilter()
  const [choice, choose] = useState(EVERYTHING)
  const [isCalendarOpen, setIsCalendarOpen] = useState(false)
  const filter = datedFilterOf(choice, unit)
  const list = useEventList(filter)
  useReachBottom(list.loadMore)
  useUnread()
  usePullDownRefresh(() => void list.refresh().finally(() => Taro.stopPullDownRefresh()))

  // Another list begins at its top.
  useEffect(scrollToTop, [choice, unit])
  const chooseDay = (day: string) => choose({ ...choice, day })
  const toggleCalendar = () => {
    setIsCalendarOpen(!isCalendarOpen)
    chooseDay('')
  }
  const showAll = () => {
    chooseUnit('')
    choose(EVERYTHING)
  }
  const empty =
    isNarrowed(choice) || unit !== '' ? (
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
        <EventFilters
          choice={choice}
          isCalendarOpen={isCalendarOpen}
          onChoose={choose}
          onCalendar={toggleCalendar}
        />
      </View>
      {isCalendarOpen && (
        <MonthCalendar filter={filterOf(choice, unit)} day={choice.day} onChoose={chooseDay} />
      )}
      <AsyncView query={list} loading={<ListSkeleton />} isEmpty={isEmptyList} empty={empty}>
        {(pages) => (
          <>
            <EventPages key={JSON.stringify(filter)} pages={pages} />
            <ListFooter hasMore={list.hasMore} error={list.moreError} onMore={list.retryMore} />
          </>
        )}
      </AsyncView>
    </PageShell>
  )
}
