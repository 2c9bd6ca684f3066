import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error'
import { listenToPlatform } from './query-events'

const isPassing = (error: unknown) =>
  error instanceof ApiError && (error.code === 'NETWORK' || error.code === 'UNAVAILABLE')

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Without a network a query fails and says so, instead of waiting in silence.
      networkMode: 'always',
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      retry: (failures, error) => failures < 1 && isPassing(error),
      retryDelay: 800,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

listenToPlatform()
