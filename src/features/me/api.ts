import { callApi } from '@/lib/api-client'
import type { Resident, ResidentPatch } from '../../../core/contract/resident'
import type { UnitList } from '../../../core/contract/unit'

export const updateMe = (body: ResidentPatch) => callApi<Resident>('/me', { method: 'PATCH', body })

export const fetchUnits = () => callApi<UnitList>('/units')
