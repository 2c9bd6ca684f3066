import { FactRow } from '@/components/fact-row'
import { Panel } from '@/components/panel'
import { PlaceRow } from '@/components/place-row'
import { callNumber } from '@/lib/call-number'
import { openPage, routes } from '@/lib/routes'
import type { EventState } from '../../../core/contract/event-words'
import { ageText, entryText } from './entry-text'
import { eventTimeText } from './event-time-text'
import { windowText } from './window-text'
import { isWhole, type ReadableEvent } from './use-event'

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
  const signUpTime = event.takesRegistrations ? windowText(event, state, now) : { text: '', note: '' }
  const entry = entryText(event, now)
  const age = ageText(event)
  const draw =
    event.admission === 'draw'
      ? { label: '看摇号公示', onTap: () => openPage(routes.draw(event.id)) }
      : undefined
  const whole = isWhole(event) ? event : null
  const admitted = whole?.admittedUnits.map(({ name }) => name).join('、') ?? ''
  const party =
    whole && whole.takesRegistrations && whole.partyLimit > 1
      ? `一次最多报 ${whole.partyLimit} 人，可以带家人`
      : ''
  return (
    <Panel isRoomy>
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
      {entry.text !== '' && <FactRow icon="shield" text={entry.text} note={entry.note} action={draw} />}
      {age !== '' && <FactRow icon="people" text={age} />}
      {admitted !== '' && <FactRow icon="people" text={`限${admitted}的居民参加`} note={party} />}
      {admitted === '' && party !== '' && <FactRow icon="people" text={party} />}
      {phone !== null && (
        <FactRow
          icon="phone"
          text={`${unit.name} ${phone}`}
          action={{ label: '打电话咨询', onTap: () => callNumber(phone) }}
        />
      )}
    </Panel>
  )
}
