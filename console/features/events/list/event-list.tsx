import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Empty, Flex, Input } from 'antd'
import { ChoiceTabs } from '../../../components/choice-tabs'
import { Loading } from '../../../components/loading'
import { Problem } from '../../../components/problem'
import { UnitSelect } from '../../../components/unit-select'
import { EVENTS_KEY } from '../../../lib/events'
import { listEvents } from '../api'
import { EventRow } from './event-row'
import { EVENT_PARTS, type EventPart, useEventQuery } from './event-query'

const PARTS = Object.entries(EVENT_PARTS).map(([value, name]) => ({ value: value as EventPart, name }))

/** The events of the officer's units: what is ahead soonest first, what is over latest first. */
export const EventList = () => {
  const { part, query, change } = useEventQuery()
  const list = useInfiniteQuery({
    queryKey: [...EVENTS_KEY, 'list', query],
    queryFn: ({ pageParam, signal }) =>
      listEvents({ ...query, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <ChoiceTabs label="哪些活动" choices={PARTS} value={part} onChange={(next) => change('part', next)} />
      <Flex gap="small" wrap className="event-filters">
        <Input.Search
          className="event-filters__words"
          aria-label="搜活动名称"
          placeholder="搜活动名称"
          defaultValue={query.q ?? ''}
          maxLength={50}
          allowClear
          onSearch={(q) => change('q', q.trim())}
        />
        <UnitSelect
          className="event-filters__unit"
          label="单位"
          placeholder="全部单位"
          allowClear
          value={query.unit ?? null}
          onChange={(unit) => change('unit', unit)}
        />
      </Flex>
      {list.isError ? (
        <Problem error={list.error} onRetry={list.refetch} />
      ) : list.isPending ? (
        <Loading />
      ) : items.length === 0 ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={part === 'draft' ? '没有草稿' : `没有${EVENT_PARTS[part]}的活动`}
        />
      ) : (
        <ul className="event-rows">
          {items.map((item) => (
            <EventRow key={item.id} item={item} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button block className="more" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          再看一些
        </Button>
      )}
    </>
  )
}
