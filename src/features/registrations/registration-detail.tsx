import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { useNow } from '@/lib/use-now'
import { openPage, routes } from '@/lib/routes'
import type { EventListItem, Question } from '../../../core/contract/event'
import type { Registration } from '../../../core/contract/registration'
import { stateAt } from '../../../core/rules/event-times'
import { hasTicket } from '../../../core/rules/check-in'
import { AnswerList } from './answer-list'
import { CalendarButton } from './calendar-button'
import { CancelSection } from './cancel-section'
import { DrawSection } from './draw-section'
import { OfferSection } from './offer-section'
import { PartySection } from './party-section'
import { RegistrationFacts } from './registration-facts'
import { standingOf } from './standing'
import { StandingCard } from './standing-card'
import { useTicket } from './use-ticket'
import './registration-detail.scss'

/** As much of the event as is known yet: a list tells no questions and no deadline. */
type KnownEvent = EventListItem & {
  questions?: Question[]
  cancelDeadline?: string
  partyLimit?: number
  drawAt?: string | null
}

type RegistrationDetailProps = {
  registration: Registration
  event: KnownEvent
  phone: string | null
  /** Where residents say whether they want to be told in WeChat. */
  subscribing: ReactNode
}

const hasEnded = ({ state }: Registration) => state === 'cancelled' || state === 'declined'

const againLabel = (registration: Registration, { sessions, partyLimit = 1 }: KnownEvent) => {
  if (hasEnded(registration)) return '重新报名'
  if (sessions.length > 1) return '再报家人或别的场次'
  return partyLimit > 1 ? '再给家人报名' : null
}

export function RegistrationDetail({ registration, event, phone, subscribing }: RegistrationDetailProps) {
  const { cancelDeadline, closesAt, opensAt, drawAt } = event
  const session = event.sessions.find(({ id }) => id === registration.sessionId)
  const startsAt = session?.startsAt ?? closesAt
  const endsAt = session?.endsAt ?? closesAt
  const { state, waitlistPlace, offerExpiresAt } = registration
  const deadlines = [cancelDeadline, offerExpiresAt].filter((moment) => typeof moment === 'string')
  const now = useNow([opensAt, closesAt, endsAt, ...deadlines])
  const isEventCancelled = event.state === 'cancelled'
  const isOver = isEventCancelled || Date.parse(endsAt) <= now.getTime()
  const eventState = stateAt(event, now)
  const isOpen = eventState === 'open' || (eventState === 'full' && event.hasWaitlist)
  useTicket(registration.id, { isAtDoor: false, isWanted: !isOver && hasTicket(state) })
  const again = isOpen ? againLabel(registration, event) : null

  return (
    <View className="registration-detail">
      <StandingCard
        standing={standingOf(
          { state, waitlistPlace, offerExpiresAt, drawAt, startsAt, endsAt, isEventCancelled },
          now,
        )}
      />
      {!isOver && <OfferSection registration={registration} now={now} />}
      {!isOver && hasTicket(state) && (
        <Button isWide onClick={() => openPage(routes.ticket(registration.id))}>
          出示入场码
        </Button>
      )}
      {!isOver && subscribing}
      <RegistrationFacts registration={registration} event={event} now={now} phone={phone} />
      {registration.attendees.length > 1 && !hasEnded(registration) && (
        <PartySection registration={registration} cancelDeadline={cancelDeadline} isOver={isOver} now={now} />
      )}
      <DrawSection eventId={event.id} entrantCode={registration.entrantCode} />
      <AnswerList questions={event.questions ?? []} registration={registration} />
      {session && !isOver && hasTicket(state) && <CalendarButton event={event} session={session} />}
      {again !== null && (
        <Button look="plain" isWide onClick={() => openPage(routes.signUp(event.id))}>
          {again}
        </Button>
      )}
      {cancelDeadline !== undefined && (
        <CancelSection
          registration={registration}
          cancelDeadline={cancelDeadline}
          endsAt={endsAt}
          isEventCancelled={isEventCancelled}
          now={now}
        />
      )}
    </View>
  )
}
