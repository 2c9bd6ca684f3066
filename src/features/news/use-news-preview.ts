import { useQuery } from '@tanstack/react-query'
import { fetchNewsPreview } from './api'
import type { ReadableNews } from './use-news-item'

/** The latest version of an article, published or not, as an officer's console shows it before. */
export const useNewsPreview = (id: string, token: string | undefined) =>
  useQuery<ReadableNews>({
    queryKey: ['news-preview', id, token],
    queryFn: ({ signal }) => fetchNewsPreview(id, token ?? '', signal),
    enabled: token !== undefined,
  })
