import { useMutation, useQueryClient } from '@tanstack/react-query'
import { session } from '@/lib/session-store'
import type { CheckInRequest } from '../../../core/contract/check-in'
import { postCheckIn } from './api'
import { registrationKey } from './keys'

export const useCheckIn = (eventId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (request: CheckInRequest) => postCheckIn(eventId, request),
    onSuccess: ({ registrations }) => {
      for (const registration of registrations)
        client.setQueryData(registrationKey(session.get()?.resident.id, registration.id), registration)
      void client.invalidateQueries({ queryKey: ['registrations'] })
      void client.invalidateQueries({ queryKey: ['ticket'] })
    },
  })
}
