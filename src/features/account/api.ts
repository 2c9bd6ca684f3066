import { callApi } from '@/lib/api-client'
import type { ResidentExport } from '../../../core/contract/resident'

export const fetchMyCopy = () => callApi<ResidentExport>('/me/export')

export const deleteMe = () => callApi<unknown>('/me', { method: 'DELETE' })
