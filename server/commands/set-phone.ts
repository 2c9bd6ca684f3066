import type { PhoneRequest } from '../../core/contract/resident'
import { AppError } from '../errors'
import type { RouteDeps } from '../route-deps'
import { phoneColumns, updateResident } from '../store/residents'

type SetPhoneDeps = Pick<RouteDeps, 'db' | 'settings' | 'wechat' | 'sealer'>

/** A number that nobody has proved to be theirs is taken in demo mode only. */
const numberOf = ({ settings, wechat }: SetPhoneDeps, request: PhoneRequest): Promise<string> | string => {
  if ('code' in request && wechat) return wechat.phoneOf(request.code)
  if ('phone' in request && settings.isDemo) return request.phone
  throw new AppError('PROVIDER_UNAVAILABLE')
}

export const setPhone = async (deps: SetPhoneDeps, residentId: string, request: PhoneRequest) => {
  const phone = await numberOf(deps, request)
  const columns = phoneColumns(deps.sealer, residentId, phone)
  if (!(await updateResident(deps.db, residentId, columns))) throw new AppError('SESSION_REQUIRED')
}
