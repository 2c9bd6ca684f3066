import type { StreetSettings } from '../../../core/contract/street-settings'
import { callApi } from '../../lib/api-client'

export const SETTINGS_KEY = ['settings']

export const readSettings = () => callApi<StreetSettings>('/staff/settings')
