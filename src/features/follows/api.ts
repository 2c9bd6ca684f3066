import type { FollowList, FollowReply } from '../../../core/contract/follow'
import { callApi } from '@/lib/api-client'

export const sendFollow = (unitId: string, isOn: boolean) =>
  callApi<FollowReply>(`/units/${unitId}/follow`, { method: isOn ? 'PUT' : 'DELETE' })

export const fetchFollows = () => callApi<FollowList>('/me/follows')
