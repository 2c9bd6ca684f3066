import { useMutation } from '@tanstack/react-query'
import { messageOf } from '@/lib/api-error'
import { showToast } from '@/lib/feedback'
import { keepResident } from '@/lib/session-store'
import type { Resident } from '../../../core/contract/resident'

/** A change of one's own; what the server made of it is kept, or why not is said. */
export const useChangeMe = <Change>(change: (wish: Change) => Promise<Resident>, done = '') =>
  useMutation({
    mutationFn: change,
    onSuccess: (resident) => {
      keepResident(resident)
      if (done !== '') showToast(done)
    },
    onError: (error) => showToast(messageOf(error)),
  })
