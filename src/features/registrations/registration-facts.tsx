import { FactRow } from '@/components/fact-row'
import { Panel } from '@/components/panel'
import { PlaceRow } from '@/components/place-row'
import { callNumber } from '@/lib/call-number'
import { openPage, routes } from '@/lib/routes'
import type { EventListItem } from '../../../core/contract/event'
import type { Registration } from '../../../core/contract/registration'
import { formatRange } from '../../../core/rules/chinese-dates'
import { namesOf } from './party-names'

type RegistrationFactsProps = {
  registration: Registration
  event: EventListItem
  now: Date
  phone: string | null
}

/** Which event, when, where, who, and whom to ask. */
export function RegistrationFacts({ registration, event, now, phone }: RegistrationFactsProps) {
  const session = event.sessions.find(({ id }) => id === registration.sessionId)
  return (
    <Panel isRoomy>
      <FactRow
        icon="calendar"
        text={event.title}
        action={{ label: '查看活动', onTap: () => openPage(routes.event(event.id)) }}
      />
      {session && <FactRow icon="clock" text={formatRange(session.startsAt, session.endsAt, now)} />}
      {event.venue && (
        <PlaceRow
          name={event.venue.name}
          address={event.venue.address}
          latitude={event.venue.latitude}
          longitude={event.venue.longitude}
        />
      )}
      <FactRow icon="people" text={namesOf(registration.attendees)} />
      {phone !== null && (
        <FactRow
          icon="phone"
          text={`${event.unit.name} ${phone}`}
          action={{ label: '打电话咨询', onTap: () => callNumber(phone) }}
        />
      )}
    </Panel>
  )
}
