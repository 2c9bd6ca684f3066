import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { ApiError } from '@/lib/api-error'
import { demoWay } from '@/lib/demo-way'
import { clearSession, keepSession } from '@/lib/session-store'
import { signInWay } from '@/lib/sign-in-way'
import { createSession, endSession } from './api'

/** By the platform's way; a demo server without WeChat's keys refuses it, and is asked as a demo. */
export const useSignIn = () => {
  const [way, setWay] = useState(signInWay)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (name: string) => createSession(await way.request(name)),
    onSuccess: keepSession,
    onError: (refusal) => {
      if (refusal instanceof ApiError && refusal.code === 'PROVIDER_UNAVAILABLE') setWay(demoWay)
    },
  })
  const isTurnedToDemo =
    way !== signInWay && error instanceof ApiError && error.code === 'PROVIDER_UNAVAILABLE'
  return { signIn: mutate, isPending, error: isTurnedToDemo ? null : error, needsName: way.needsName }
}

/** Signed out here in any case; the server's copy runs out by itself if it cannot be told. */
export const signOut = async () => {
  try {
    await endSession()
  } catch {
    // As above.
  }
  clearSession()
}
