import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { formatDay } from '../../../../core/rules/chinese-dates'
import { searchEvents } from '../api'

type EventSelectProps = {
  value: string | null
  /** The event that is chosen, as the server named it. */
  known: { id: string; title: string } | null
  onChange: (eventId: string | null) => void
}

/** An event that the article tells of, found by its title. */
export const EventSelect = ({ value, known, onChange }: EventSelectProps) => {
  const [words, setWords] = useState('')
  const events = useQuery({
    queryKey: ['events', 'search', words],
    queryFn: () => searchEvents(words),
    placeholderData: (before) => before,
  })
  const found = (events.data?.items ?? []).map(({ id, title, sessions }) => {
    const [first] = sessions
    return { value: id, label: first ? `${title}（${formatDay(first.startsAt, new Date())}）` : title }
  })
  const isListed = known === null || found.some((option) => option.value === known.id)
  return (
    <Select
      aria-label="关联活动"
      placeholder="没有"
      allowClear
      showSearch={{ filterOption: false, onSearch: setWords }}
      loading={events.isFetching}
      notFoundContent={events.isFetching ? '正在找' : '没有找到活动'}
      options={isListed ? found : [{ value: known.id, label: known.title }, ...found]}
      value={value}
      onChange={(eventId: string | undefined) => onChange(eventId ?? null)}
    />
  )
}
