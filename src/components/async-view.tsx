import type { ReactNode } from 'react'
import { ErrorState } from './error-state'
import { OfflineMark } from './offline-mark'

type AsyncViewProps<T> = {
  /** A query of TanStack's, or as much of one. */
  query: {
    data: T | undefined
    error: unknown
    refetch: () => unknown
    /** When the content was kept on this device, if that is where it comes from. */
    keptAt?: number | null
  }
  loading: ReactNode
  /** Shown instead of the content when `isEmpty` says so. */
  empty?: ReactNode
  isEmpty?: (content: T) => boolean
  children: (content: T) => ReactNode
}

/** Loading, error with retry, empty, or the content; content once shown stays through a failed refresh. */
export function AsyncView<T>({ query, loading, empty, isEmpty, children }: AsyncViewProps<T>) {
  const { data, error, refetch, keptAt = null } = query
  if (data !== undefined) {
    return (
      <>
        {keptAt !== null && <OfflineMark keptAt={keptAt} onRetry={() => void refetch()} />}
        {isEmpty?.(data) ? empty : children(data)}
      </>
    )
  }
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  return <>{loading}</>
}
