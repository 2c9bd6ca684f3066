import type { EventListItem, EventSession } from '../contract/event'
import type { EventState } from '../contract/event-words'
import { formatMoment } from './chinese-dates'

type Seats = Pick<EventSession, 'capacity' | 'seatsTaken' | 'waitlistCount'>

const seatsLeft = ({ capacity, seatsTaken }: Seats) => Math.max(0, capacity - seatsTaken)

/** A newcomer gets a seat at once only where one is left and nobody waits for it. */
export const hasSeatAtOnce = (session: Seats) => session.waitlistCount === 0 && seatsLeft(session) > 0

const waitlistText = (waiting: number) => (waiting > 0 ? `可候补，${waiting} 人在等` : '可候补')

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** What somebody who signs up now can expect of these sessions together. */
const seatsText = (sessions: readonly Seats[], hasWaitlist: boolean) => {
  const atOnce = sessions.filter(hasSeatAtOnce)
  if (atOnce.length > 0) return `还剩 ${sum(atOnce.map(seatsLeft))} 个名额`
  return hasWaitlist ? waitlistText(sum(sessions.map((session) => session.waitlistCount))) : '名额已满'
}

type SeatRules = Pick<EventListItem, 'hasWaitlist' | 'admission'>

/** With a draw nobody has a seat at once, however many there are. */
const sessionsSeatsText = (sessions: readonly Seats[], { hasWaitlist, admission }: SeatRules) =>
  admission === 'draw' ? `${sum(sessions.map(seatsLeft))} 个名额，摇号决定` : seatsText(sessions, hasWaitlist)

/** 还剩 3 个名额, or 可候补，12 人在等, or 6 个名额，摇号决定. */
export const sessionSeatsText = (session: Seats, rules: SeatRules) => sessionsSeatsText([session], rules)

/** What stands beside the state of an event and does not repeat it; empty where the state says it all. */
export const eventSeatsText = (
  event: Pick<EventListItem, 'opensAt' | 'sessions' | 'takesRegistrations'> & SeatRules,
  state: EventState,
  now: Date,
): string => {
  if (!event.takesRegistrations) return state === 'cancelled' || state === 'past' ? '' : '不用报名，直接参加'
  switch (state) {
    case 'upcoming':
      return `${formatMoment(event.opensAt, now)} 开始报名`
    case 'open': {
      const coming = event.sessions.filter((session) => Date.parse(session.endsAt) > now.getTime())
      return sessionsSeatsText(coming, event)
    }
    case 'full':
      return event.hasWaitlist || event.admission === 'draw' ? sessionsSeatsText(event.sessions, event) : ''
    case 'closed':
    case 'cancelled':
    case 'past':
      return ''
  }
}
