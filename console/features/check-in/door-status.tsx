import { formatClock } from '../../../core/rules/chinese-dates'
import { countUnsent, type DoorList } from '../../lib/kept-door'

const unsentWords = ({ waiting, undoing }: DoorList) =>
  [waiting.length > 0 && `${waiting.length} 次签到`, undoing.length > 0 && `${undoing.length} 次撤销`]
    .filter(Boolean)
    .join('、')

const wordsOf = (list: DoorList, isOffline: boolean): string => {
  if (countUnsent(list) > 0)
    return `${unsentWords(list)}还没上传，${isOffline ? '现在没有网络，连上后会自动上传' : '正在上传'}`
  if (isOffline) return '现在没有网络，照样可以签到'
  return list.readAt ? `都已上传，名单更新于 ${formatClock(list.readAt)}` : '正在读名单'
}

/** Whether the server knows all that was noted here. */
export const DoorStatus = ({ list, isOffline }: { list: DoorList; isOffline: boolean }) => (
  <p className={`door__network door__network--${countUnsent(list) > 0 ? 'waiting' : 'sent'}`} role="status">
    {wordsOf(list, isOffline)}
  </p>
)
