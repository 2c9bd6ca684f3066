import { useMutation, useQueryClient } from '@tanstack/react-query'
import { messageOf } from '@/lib/api-error'
import { showToast } from '@/lib/feedback'
import { session } from '@/lib/session-store'
import type { Registration } from '../../../core/contract/registration'
import { registrationKey, seatsMoved } from './keys'

/** A step that the server takes with a registration; what came of it is shown, or why it was not taken is said. */
export const useRegistrationStep = <Wish>(
  { id, eventId }: Registration,
  send: (wish: Wish) => Promise<Registration>,
  done: string,
) => {
  const client = useQueryClient()
  const key = registrationKey(session.get()?.resident.id, id)
  return useMutation({
    mutationFn: send,
    onSuccess: (registration) => {
      client.setQueryData(key, registration)
      seatsMoved(client, eventId)
      showToast(done)
    },
    onError: (error) => {
      showToast(messageOf(error))
      // Perhaps it did go through, or the time was up.
      void client.invalidateQueries({ queryKey: key })
    },
  })
}
