import type { ArticleBody } from '../../core/contract/article-body'
import type { Question } from '../../core/contract/event'
import type { Admission } from '../../core/contract/event-words'

export type DemoSession = {
  startsAt: Date
  endsAt: Date
  capacity: number
  /** Seats held by demo residents. */
  takenBy: number
  waitlisted: number
  offered: number
  pending: number
  entered: number
  heldSeats: number
  heldReleaseAt: Date | null
}

export type DemoEvent = {
  key: string
  title: string
  unitKey: string
  venueKey: string
  cover: { picture: string; alt: string } | null
  body: ArticleBody
  opensAt: Date
  closesAt: Date
  cancelDeadline: Date
  cancelledAt: Date | null
  hasWaitlist: boolean
  partyLimit: number
  questions: Question[]
  admission: Admission
  drawAt: Date | null
  takesRegistrations: boolean
  minAge: number | null
  maxAge: number | null
  waitlistLimit: number | null
  seriesId: string | null
  admittedUnitKeys: string[]
  sessions: DemoSession[]
  likeCount: number
  bookmarkCount: number
}
