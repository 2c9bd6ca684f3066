import type { StaffVenueList } from '../../../core/contract/staff-venue'
import { callApi } from '../../lib/api-client'

export const VENUES_KEY = ['venues']

export const readVenues = () => callApi<StaffVenueList>('/staff/venues')
