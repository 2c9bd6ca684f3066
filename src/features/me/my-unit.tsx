import { useMutation, useQuery } from '@tanstack/react-query'
import { Picker } from '@tarojs/components'
import { MenuRow } from '@/components/menu-row'
import { messageOf } from '@/lib/api-error'
import { callNumber } from '@/lib/call-number'
import { showToast } from '@/lib/feedback'
import { keepResident } from '@/lib/session-store'
import type { Resident } from '../../../core/contract/resident'
import { fetchUnits, updateMe } from './api'

/** The neighbourhood one lives in, and its 居委会's telephone. */
export function MyUnit({ resident }: { resident: Resident }) {
  const { data } = useQuery({ queryKey: ['units'], queryFn: fetchUnits, staleTime: 60 * 60_000 })
  const { mutate } = useMutation({
    mutationFn: updateMe,
    onSuccess: keepResident,
    onError: (error) => showToast(messageOf(error)),
  })
  const units = (data?.items ?? []).filter(
    (unit) => unit.kind === 'neighbourhood' && unit.status !== 'closed',
  )
  const chosen = units.findIndex((unit) => unit.id === resident.unit?.id)
  const phone = units[chosen]?.phone
  return (
    <>
      <Picker
        mode="selector"
        range={units.map((unit) => unit.name)}
        value={Math.max(0, chosen)}
        disabled={units.length === 0}
        onChange={({ detail }) => {
          const unit = units[Number(detail.value)]
          if (unit) mutate({ unitId: unit.id })
        }}
      >
        <MenuRow icon="place" label="我的居民区" value={resident.unit?.name ?? '请选择'} />
      </Picker>
      {phone && <MenuRow icon="phone" label="联系居委会" value={phone} onTap={() => callNumber(phone)} />}
    </>
  )
}
