import { useQuery } from '@tanstack/react-query'
import { callApi } from './api-client'
import { isApiError } from './api-error'
import { forget, keep, readKept } from './device-store'

const NAME = 'sign-out'

/** How often the server is told again, as long as it could not be. */
const RETRY_MS = 10_000

/** The officer has left: here at once, and a reload must not find the cookie's session again. */
export const noteSignOut = () => keep(NAME, true)

export const isSigningOut = (): boolean => readKept<boolean>(NAME) ?? false

/** A new session is not to be ended in place of the old one, which then ends by itself. */
export const forgetSignOut = () => forget(NAME)

const tell = async () => {
  try {
    await callApi('/staff/sessions/current', { method: 'DELETE' })
  } catch (error) {
    if (!isApiError(error, 'SESSION_REQUIRED')) return
  }
  forgetSignOut()
}

let telling: Promise<void> | null = null

/** Tells the server of a sign-out it does not know of yet; once at a time, since the answer takes the cookie along. */
export const tellSignOut = async () => {
  if (!isSigningOut()) return
  telling ??= tell().finally(() => {
    telling = null
  })
  await telling
}

/** Tells the server, and again until it knows; whether it is still to be told. */
export const useUntoldSignOut = (): boolean => {
  const { data } = useQuery({
    queryKey: [NAME],
    queryFn: async () => {
      await tellSignOut()
      return isSigningOut()
    },
    networkMode: 'always',
    staleTime: 0,
    gcTime: 0,
    refetchInterval: ({ state }) => (state.data ? RETRY_MS : false),
  })
  return data ?? false
}
