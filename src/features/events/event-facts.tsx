import { View } from '@tarojs/components'
import { FactRow } from '@/components/fact-row'
import { PlaceRow } from '@/components/place-row'
import { callNumber } from '@/lib/call-number'
import type { EventState } from '../../../core/contract/event-words'
import { eventTimeText } from './event-time-text'
import { windowText } from './window-text'
import { isWhole, type ReadableEvent } from './use-event'
import './event-facts.scss'

type EventFactsProps = {
  event: ReadableEvent
  state: EventState
  now: Date
  /** The telephone of those who hold it. */
  phone: string | null
}

/** When, where, until when, for whom, and whom to ask. */
export function EventFacts({ event, state, now, phone }: EventFactsProps) {
  const { venue, unit, sessions } = event
  const signUpTime = windowText(event, state, now)
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
      {signUpTime.text !== '' && <FactRow icon="calendar" text={signUpTime.text} note={signUpTime.note} />}
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
