import { View } from '@tarojs/components'
import { FactRow } from '@/components/fact-row'
import { PlaceRow } from '@/components/place-row'
import { callNumber } from '@/lib/call-number'
import { formatMoment } from '../../../core/rules/chinese-dates'
import { eventTimeText } from './event-time-text'
import { isWhole, type ReadableEvent } from './use-event'
import './event-facts.scss'

type EventFactsProps = {
  event: ReadableEvent
  now: Date
  /** The telephone of those who hold it. */
  phone: string | null
}

/** When, where, until when, for whom, and whom to ask. */
export function EventFacts({ event, now, phone }: EventFactsProps) {
  const { venue, unit, sessions, opensAt, closesAt } = event
  const whole = isWhole(event) ? event : null
  const admitted = whole?.admittedUnits.map(({ name }) => name).join('、') ?? ''
  const party = whole && whole.partyLimit > 1 ? `一次最多报 ${whole.partyLimit} 人，可以带家人` : ''
  return (
    <View className="event-facts">
      <FactRow icon="clock" text={eventTimeText(sessions, now)} />
      {venue && (
        <PlaceRow
          name={venue.name}
          address={venue.address}
          latitude={venue.latitude}
          longitude={venue.longitude}
        />
      )}
      <FactRow
        icon="calendar"
        text={`报名：${formatMoment(opensAt, now)} 至 ${formatMoment(closesAt, now)}`}
        note={whole ? `${formatMoment(whole.cancelDeadline, now)} 前可以取消` : ''}
      />
      {admitted !== '' && <FactRow icon="people" text={`限${admitted}的居民参加`} note={party} />}
      {admitted === '' && party !== '' && <FactRow icon="people" text={party} />}
      {phone !== null && (
        <FactRow
          icon="phone"
          text={`${unit.name} ${phone}`}
          action={{ label: '打电话咨询', onTap: () => callNumber(phone) }}
        />
      )}
    </View>
  )
}
