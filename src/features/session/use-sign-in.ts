import { useMutation } from '@tanstack/react-query'
import { clearSession, keepSession } from '@/lib/session-store'
import { signInWay } from '@/lib/sign-in-way'
import { createSession, endSession } from './api'

export const useSignIn = () =>
  useMutation({
    mutationFn: async (name: string) => createSession(await signInWay.request(name)),
    onSuccess: keepSession,
  })

/** Signed out here in any case; the server's copy runs out by itself if it cannot be told. */
export const signOut = async () => {
  try {
    await endSession()
  } catch {
    // As above.
  }
  clearSession()
}
