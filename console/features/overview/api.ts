import type { StaffStats } from '../../../core/contract/staff-stats'
import { callApi } from '../../lib/api-client'

export const STATS_KEY = ['stats'] as const

export const readStats = () => callApi<StaffStats>('/staff/stats')
