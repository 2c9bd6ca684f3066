import { useRef } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '@/lib/api-error'
import { type Intent, intentFor } from '@/lib/intent'
import { keepResident, session } from '@/lib/session-store'
import type { SignUpRequest } from '../../../core/contract/registration'
import { patchBirthYear, postRegistration } from './api'
import { dropDraft } from './kept-draft'
import { registrationKey, seatsMoved } from './keys'

type Sent = { request: SignUpRequest; birthYear: number | null }

/**
 * Sends a sign-up, and before it the resident's birth year where the event asked for it. Until the form changes, every
 * sending of it is the same intent and can sign up only once.
 */
export const useSignUp = (eventId: string) => {
  const client = useQueryClient()
  const intent = useRef<Intent | null>(null)
  return useMutation({
    mutationFn: async ({ request, birthYear }: Sent) => {
      if (birthYear !== null) keepResident(await patchBirthYear(birthYear))
      const current = intentFor(request, intent.current)
      intent.current = current
      return postRegistration(eventId, request, current.key)
    },
    onSuccess: (registration) => {
      dropDraft()
      client.setQueryData(registrationKey(session.get()?.resident.id, registration.id), registration)
      seatsMoved(client, eventId)
    },
    onError: (error) => {
      if (error instanceof ApiError && error.code === 'KEY_REUSED') intent.current = null
      seatsMoved(client, eventId)
    },
  })
}
