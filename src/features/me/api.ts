import { callApi } from '@/lib/api-client'
import type { PhoneRequest, Resident, ResidentPatch } from '../../../core/contract/resident'
import type { UnitList } from '../../../core/contract/unit'

export const fetchMe = () => callApi<Resident>('/me')

export const updateMe = (body: ResidentPatch) => callApi<Resident>('/me', { method: 'PATCH', body })

/** `picture` in Base64. */
export const putAvatar = (picture: string) =>
  callApi<Resident>('/me/avatar', { method: 'PUT', body: { picture } })

export const deleteAvatar = () => callApi<Resident>('/me/avatar', { method: 'DELETE' })

export const putPhone = (body: PhoneRequest) => callApi<Resident>('/me/phone', { method: 'PUT', body })

export const fetchUnits = () => callApi<UnitList>('/units')
