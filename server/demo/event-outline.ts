import type { Question } from '../../core/contract/event'

/** A session by days from today and hours of the day in Shanghai. */
export type SessionOutline = {
  day: number
  from: number
  to: number
  capacity: number
  taken?: number
  waiting?: number
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
  sessions: SessionOutline[]
  likes: number
  bookmarks: number
}
