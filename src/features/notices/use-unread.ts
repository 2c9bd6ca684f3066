import { useEffect } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import { useSession } from '@/lib/session-store'
import { showTabBadge } from '@/lib/tab-badge'
import { fetchNotices } from './api'

export const unreadKey = (residentId: string | undefined) => ['notices', residentId, 'unread']

/** How many messages were not read yet, shown on the tab of one's own as well. For the tab pages. */
export const useUnread = (): number => {
  const residentId = useSession()?.resident.id
  const {
    data = 0,
    isStale,
    refetch,
  } = useQuery({
    queryKey: unreadKey(residentId),
    queryFn: async ({ signal }) => (await fetchNotices({ limit: 1 }, signal)).unreadCount,
    enabled: residentId !== undefined,
  })
  const count = residentId === undefined ? 0 : data
  useDidShow(() => {
    showTabBadge(count)
    if (residentId !== undefined && isStale) void refetch()
  })
  useEffect(() => showTabBadge(count), [count])
  return count
}
