import type { Question } from '../../core/contract/event'
import type { Admission } from '../../core/contract/event-words'

/** A session by days from today and hours of the day in Shanghai. */
export type SessionOutline = {
  day: number
  from: number
  to: number
  capacity: number
  taken?: number
  waiting?: number
  /** Who was offered a seat, waits for an officer's answer, or for the draw. */
  offered?: number
  pending?: number
  entered?: number
  /** Seats held for who phones, until the day before. */
  held?: number
}

/** What only some events ask for. */
export type SpecialOutline = {
  admission?: Admission
  /** Days from today on which the draw is held (at 10:00). */
  drawDay?: number
  /** Anyone may come. */
  isOpenToAll?: boolean
  minAge?: number
  maxAge?: number
  waitlistLimit?: number
  seriesId?: string
  admittedUnits?: string[]
}

/** An event as its writer thinks of it; demo-events.ts turns days into dates. */
export type EventOutline = {
  key: string
  title: string
  unit: string
  venue: string
  cover?: [picture: string, alt: string]
  body: string
  /** Days from today on which sign-up opens (at 9:00); below zero it has opened. */
  opens: number
  /** Days from today on which it closes (at 18:00); the evening before the first session if left out. */
  closes?: number
  cancelled?: boolean
  waitlist?: boolean
  party?: number
  questions?: Question[]
  special?: SpecialOutline
  sessions: SessionOutline[]
  likes: number
  bookmarks: number
}
