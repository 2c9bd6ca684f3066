import type { EventQuery } from '../../../core/contract/event'
import type { Audience, EventState } from '../../../core/contract/event-words'
import { dayBounds } from './month-grid'

/** What a list of events is narrowed to; empty: not. `day` as 2026-07-03. */
export type EventChoice = { state: EventState | ''; audience: Audience | ''; hasSeats: boolean; day: string }

export const EVERYTHING: EventChoice = { state: '', audience: '', hasSeats: false, day: '' }

export const isNarrowed = ({ state, audience, hasSeats, day }: EventChoice) =>
  state !== '' || audience !== '' || hasSeats || day !== ''

export type EventFilter = Pick<EventQuery, 'unit' | 'state' | 'audience' | 'hasSeats'>
export type DatedFilter = EventFilter & Pick<EventQuery, 'from' | 'to'>

/** As the server is asked, whatever the day. */
export const filterOf = ({ state, audience, hasSeats }: EventChoice, unit: string): EventFilter => ({
  ...(unit !== '' && { unit }),
  ...(state !== '' && { state }),
  ...(audience !== '' && { audience }),
  ...(hasSeats && { hasSeats }),
})

export const datedFilterOf = (choice: EventChoice, unit: string): DatedFilter => ({
  ...filterOf(choice, unit),
  ...(choice.day !== '' && dayBounds(choice.day)),
})
