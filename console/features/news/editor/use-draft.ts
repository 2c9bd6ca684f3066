import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { NewsContent, StaffNewsItem } from '../../../../core/contract/staff-news'
import { createNews, newsKeys, saveNews } from '../api'
import { DraftSaver } from './draft-saver'

/** What is written in the editor, and the saving of it. */
export const useDraft = (item: StaffNewsItem | null, initial: NewsContent) => {
  const client = useQueryClient()
  const [content, setContent] = useState(initial)
  const [saver] = useState(() => new DraftSaver(item, { create: createNews, save: saveNews }))
  const state = useSyncExternalStore(saver.subscribe, () => saver.state)

  useEffect(() => () => saver.stop(), [saver])
  useEffect(() => {
    if (state.kind !== 'saved' || !saver.item) return
    client.setQueryData(newsKeys.item(saver.item.id), saver.item)
    void client.invalidateQueries({ queryKey: ['news', 'list'], refetchType: 'none' })
  }, [client, saver, state])
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.hasUnsaved) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [saver])

  const change = (changes: Partial<NewsContent>) => {
    setContent((before) => {
      const next = { ...before, ...changes }
      saver.change(next)
      return next
    })
  }

  return { content, change, replace: setContent, saver, state, item: saver.item }
}

export type Draft = ReturnType<typeof useDraft>
