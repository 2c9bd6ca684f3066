import { Text, View } from '@tarojs/components'
import { QrCode } from '@/components/qr-code'
import { Skeleton } from '@/components/skeleton'
import type { Ticket } from '../../../core/contract/registration'
import { formatRange } from '../../../core/rules/chinese-dates'
import { namesOf } from './party-names'
import './ticket-card.scss'

/** In two halves, as one says it aloud. */
const aloud = (code: string) => {
  const half = Math.ceil(code.length / 2)
  return `${code.slice(0, half)} ${code.slice(half)}`
}

/** What is shown at the door: a code to scan, a short one to say. */
export function TicketCard({ ticket, now }: { ticket: Ticket; now: Date }) {
  const { attendees, code, spokenCode, eventTitle, startsAt, endsAt } = ticket
  const staying = attendees.filter(({ isWithdrawn }) => !isWithdrawn)
  const arrived = staying.filter(({ checkedInAt }) => checkedInAt !== null)
  const isThere = arrived.length > 0 && arrived.length === staying.length
  return (
    <View className="ticket-card">
      <Text className="ticket-card__title" role="heading">
        {eventTitle}
      </Text>
      <Text>{formatRange(startsAt, endsAt, now)}</Text>
      <View className="ticket-card__code">
        <QrCode text={code} label="入场码，请让工作人员扫一扫" />
      </View>
      <Text className="ticket-card__hint">扫不出来时，报这个数字</Text>
      <Text className="ticket-card__spoken" userSelect>
        {aloud(spokenCode)}
      </Text>
      <Text>{`${namesOf(attendees)}，共 ${staying.length} 人`}</Text>
      <Text className="ticket-card__state" role="status">
        {isThere
          ? '都签到了，欢迎您'
          : arrived.length > 0
            ? `${namesOf(arrived)} 已签到`
            : '到了给工作人员看这一页就行'}
      </Text>
    </View>
  )
}

/** In the shape of the above. */
export function TicketSkeleton() {
  return (
    <View className="ticket-card" role="status" aria-label="正在加载">
      <Skeleton width="70%" height="1.6em" />
      <Skeleton width="50%" />
      <Skeleton width="240px" height="240px" />
      <Skeleton width="40%" height="2em" />
    </View>
  )
}
