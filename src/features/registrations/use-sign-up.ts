import { useRef } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '@/lib/api-error'
import { type Intent, intentFor } from '@/lib/intent'
import { session } from '@/lib/session-store'
import type { SignUpRequest } from '../../../core/contract/registration'
import { postRegistration } from './api'
import { registrationKey, seatsMoved } from './keys'

/** Sends a sign-up. Until the form changes, every sending of it is the same intent and can sign up only once. */
export const useSignUp = (eventId: string) => {
  const client = useQueryClient()
  const intent = useRef<Intent | null>(null)
  return useMutation({
    mutationFn: (request: SignUpRequest) => {
      const current = intentFor(request, intent.current)
      intent.current = current
      return postRegistration(eventId, request, current.key)
    },
    onSuccess: (registration) => {
      client.setQueryData(registrationKey(session.get()?.resident.id, registration.id), registration)
      seatsMoved(client, eventId)
    },
    onError: (error) => {
      if (error instanceof ApiError && error.code === 'KEY_REUSED') intent.current = null
      seatsMoved(client, eventId)
    },
  })
}
