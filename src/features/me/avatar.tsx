import { Image, Text } from '@tarojs/components'
import type { Resident } from '../../../core/contract/resident'
import './avatar.scss'

/** The picture, or the first character of the name; it says nothing to a screen reader, the name is beside it. */
export function Avatar({ resident }: { resident: Pick<Resident, 'nickname' | 'avatar'> }) {
  if (resident.avatar) {
    return <Image className="avatar" src={`${API_BASE}${resident.avatar}`} mode="aspectFill" aria-hidden />
  }
  return (
    <Text className="avatar avatar--letter" aria-hidden>
      {[...resident.nickname][0]}
    </Text>
  )
}
