import { messageOf } from '@/lib/api-error'
import { showToast, tell } from '@/lib/feedback'
import { onUnsent, postpone } from '@/lib/outbox'
import { queryClient } from '@/lib/query-client'
import type { Registration } from '../../../core/contract/registration'
import { registrationKey, seatsMoved } from './keys'

export const cancelTopic = (registrationId: string) => `cancel ${registrationId}`

/** Cancelled without a network: the server is told as soon as there is one. */
export const cancelLater = (registrationId: string) =>
  postpone({
    topic: cancelTopic(registrationId),
    method: 'DELETE',
    path: `/registrations/${registrationId}`,
  })

onUnsent('cancel', {
  onSent: ({ residentId }, reply) => {
    const registration = reply as Registration
    queryClient.setQueryData(registrationKey(residentId, registration.id), registration)
    seatsMoved(queryClient, registration.eventId)
    showToast('网络恢复了，已替您取消报名')
  },
  // A resident who believes to have cancelled must learn of it.
  onRefused: (_unsent, error) => {
    void queryClient.invalidateQueries({ queryKey: ['registration'] })
    tell({ title: '之前的取消没有成功', text: messageOf(error) })
  },
})
