import { Text, View } from '@tarojs/components'
import { Tag, type TagTone } from '@/components/tag'
import { openPage, routes } from '@/lib/routes'
import type { MyRegistration } from '../../../core/contract/registration'
import { formatRange } from '../../../core/rules/chinese-dates'
import { namesOf } from './party-names'
import { type Standing, standingOf } from './standing'
import './registration-card.scss'

const TONES: Record<Standing['tone'], TagTone> = { good: 'accent', waiting: 'warm', over: 'quiet' }

/** A registration in the resident's own list. */
export function RegistrationCard({ registration, now }: { registration: MyRegistration; now: Date }) {
  const { event, attendees, state, waitlistPlace, offerExpiresAt } = registration
  const { startsAt, endsAt, isCancelled } = event
  const { tone, title } = standingOf(
    { state, waitlistPlace, offerExpiresAt, startsAt, endsAt, isEventCancelled: isCancelled },
    now,
  )
  return (
    <View
      className={`registration-card registration-card--${tone}`}
      hoverClass="registration-card--pressed"
      role="link"
      onClick={() => openPage(routes.registration(registration.id))}
    >
      <View className="registration-card__head">
        <Text className="registration-card__title">{event.title}</Text>
        <Tag text={title} tone={TONES[tone]} />
      </View>
      <Text className="registration-card__time">{formatRange(startsAt, endsAt, now)}</Text>
      {event.venueName !== null && <Text className="registration-card__soft">{event.venueName}</Text>}
      <Text className="registration-card__soft">{namesOf(attendees)}</Text>
    </View>
  )
}
