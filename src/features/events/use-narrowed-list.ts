import { useEffect, useMemo } from 'react'
import { clockNow } from '@/lib/clock'
import type { EventPage } from '../../../core/contract/event'
import { type Narrowing, narrowed } from './narrowing'
import type { useEventList } from './use-event-list'

/** Fewer than fill a screen would never be scrolled to their end. */
const FILLS_A_SCREEN = 6

/** The list with what does not fit left out; goes on reading until a screen is full. */
export const useNarrowedList = (list: ReturnType<typeof useEventList>, narrowing: Narrowing) => {
  const { data, hasMore, moreError, loadMore } = list
  const isNarrowed = narrowing.audience !== '' || narrowing.hasSeats
  const pages = useMemo((): EventPage[] | undefined => {
    if (!isNarrowed) return data
    return data?.map((page) => ({ ...page, items: narrowed(page.items, narrowing, clockNow()) }))
  }, [data, isNarrowed, narrowing])
  const count = pages?.reduce((sum, { items }) => sum + items.length, 0) ?? 0
  const isShort = isNarrowed && pages !== undefined && count < FILLS_A_SCREEN && hasMore && !moreError
  useEffect(() => {
    if (isShort) loadMore()
  })
  return { ...list, data: pages }
}
