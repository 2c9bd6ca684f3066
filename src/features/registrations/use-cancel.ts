import { useMutation, useQueryClient } from '@tanstack/react-query'
import { messageOf } from '@/lib/api-error'
import { showToast } from '@/lib/feedback'
import { isOffline, takeOver } from '@/lib/outbox'
import { session } from '@/lib/session-store'
import type { Registration } from '../../../core/contract/registration'
import { deleteRegistration } from './api'
import { registrationKey, seatsMoved } from './keys'
import { cancelLater, cancelTopic } from './unsent-cancellations'

/** Cancels; without a network the wish is kept and sent later. */
export const useCancel = ({ id, eventId }: Registration) => {
  const client = useQueryClient()
  const key = registrationKey(session.get()?.resident.id, id)
  return useMutation({
    mutationFn: async () => {
      await takeOver(cancelTopic(id))
      return deleteRegistration(id)
    },
    onSuccess: (registration) => {
      client.setQueryData(key, registration)
      seatsMoved(client, eventId)
    },
    onError: (error) => {
      if (isOffline(error)) return cancelLater(id)
      showToast(messageOf(error))
      // Perhaps it did go through, or somebody else was faster.
      void client.invalidateQueries({ queryKey: key })
    },
  })
}
