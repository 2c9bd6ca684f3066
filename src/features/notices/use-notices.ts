import { useEffect, useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useEndlessList } from '@/lib/use-endless-list'
import type { Notice } from '../../../core/contract/notice'
import { fetchNotices, putNoticesRead } from './api'
import { unreadKey } from './use-unread'

/** The inbox, newest first. What is shown counts as read; its mark stays until it is opened again. */
export const useNotices = (residentId: string | undefined) => {
  const client = useQueryClient()
  const list = useEndlessList<Notice>(
    ['notices', residentId, 'list'],
    (page, signal) => fetchNotices(page, signal),
    { isEnabled: residentId !== undefined },
  )
  const newest = list.data?.[0]?.items[0]
  const readUntil = useRef('')
  useEffect(() => {
    if (!newest || newest.readAt !== null || readUntil.current === newest.createdAt) return
    readUntil.current = newest.createdAt
    // Not reached, it is marked the next time.
    void putNoticesRead(newest.createdAt).then(
      ({ unreadCount }) => client.setQueryData(unreadKey(residentId), unreadCount),
      () => {},
    )
  }, [newest, client, residentId])
  return list
}
