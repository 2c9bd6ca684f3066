import { useEndlessList } from '@/lib/use-endless-list'
import type { MyRegistration } from '../../../core/contract/registration'
import { fetchMyRegistrations } from './api'
import { registrationsKey } from './keys'

/** The resident's own: what is to come soonest first, then what was. */
export const useRegistrations = (residentId: string | undefined) =>
  useEndlessList<MyRegistration>(
    registrationsKey(residentId),
    (page, signal) => fetchMyRegistrations(page, signal),
    { isEnabled: residentId !== undefined, isKept: true, isOwn: true },
  )
