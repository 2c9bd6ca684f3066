import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error'
import { onSignedOut } from './api-client'

/** A refusal stays one; only what the network did is worth another try. */
const isWorthRetry = (failures: number, error: Error) =>
  failures < 2 && (!(error instanceof ApiError) || error.code === 'NETWORK' || error.status >= 500)

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthRetry, staleTime: 10_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
})

export const SIGNED_OUT_KEY = ['signed-out']

// The page with what was typed stays; the sign-in comes over it (features/sign-in).
onSignedOut(() => queryClient.setQueryData(SIGNED_OUT_KEY, true))
