import type { ArticleBody } from '../../core/contract/article-body'
import type { Question } from '../../core/contract/event'

export type DemoSession = {
  startsAt: Date
  endsAt: Date
  capacity: number
  /** Seats held by demo residents. */
  takenBy: number
  waitlisted: number
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
  sessions: DemoSession[]
  likeCount: number
  bookmarkCount: number
}
