import type { SessionReply, SessionRequest } from '../../../core/contract/session'
import { callApi } from '@/lib/api-client'

export const createSession = (body: SessionRequest) =>
  callApi<SessionReply>('/sessions', { method: 'POST', body })

export const endSession = () => callApi<unknown>('/sessions/current', { method: 'DELETE' })
