import type { EventListItem } from '../../../core/contract/event'
import { hasSeatAtOnce } from '../../../core/rules/seats-text'

/** Whom one looks for an event for, by the ages they have. */
export const AUDIENCES = {
  children: { name: '适合孩子', ages: [3, 13] },
  adults: { name: '适合成年人', ages: [18, 59] },
  elders: { name: '适合长辈', ages: [60, 120] },
} as const
export type Audience = keyof typeof AUDIENCES | ''

/** What the list is narrowed to on the device; the server narrows by unit, state and date. */
export type Narrowing = { audience: Audience; hasSeats: boolean }

const isFor = ({ minAge, maxAge }: EventListItem, audience: Audience) => {
  if (audience === '') return true
  const [youngest, oldest] = AUDIENCES[audience].ages
  return (minAge ?? 0) <= oldest && (maxAge ?? Infinity) >= youngest
}

/** Whether somebody who comes now finds room: a seat at once, or nothing to sign up for. */
const hasRoom = ({ state, takesRegistrations, sessions }: EventListItem, now: Date) =>
  takesRegistrations
    ? state === 'open' &&
      sessions.some((session) => Date.parse(session.endsAt) > now.getTime() && hasSeatAtOnce(session))
    : !['past', 'cancelled'].includes(state)

export const narrowed = (
  events: readonly EventListItem[],
  { audience, hasSeats }: Narrowing,
  now: Date,
): EventListItem[] => events.filter((event) => isFor(event, audience) && (!hasSeats || hasRoom(event, now)))
