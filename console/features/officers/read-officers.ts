import type { StaffOfficerList } from '../../../core/contract/staff-officer'
import { callApi } from '../../lib/api-client'

export const OFFICERS_KEY = ['officers']

export const readOfficers = () => callApi<StaffOfficerList>('/staff/officers')
