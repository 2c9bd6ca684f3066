import type { ResidentMatchList } from '../../core/contract/roster'
import type { Sealer } from '../lib/sealing'
import { type CallerRow, phoneContext } from '../store/residents'
import { maskPhone } from './mask-phone'

export const residentMatchView = (
  { id, nickname, phoneSealed, unitName }: CallerRow,
  sealer: Sealer,
): ResidentMatchList['items'][number] => ({
  id,
  name: nickname,
  phone: phoneSealed === null ? null : maskPhone(sealer.open(phoneSealed, phoneContext(id))),
  unitName,
})
