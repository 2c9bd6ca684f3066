import type { UnitList } from '../../../core/contract/unit'
import { callApi } from '@/lib/api-client'

export const fetchUnits = () => callApi<UnitList>('/units', { isPublic: true })
