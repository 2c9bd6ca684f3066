import type { ArticleBody } from '../../core/contract/article-body'
import type { Question } from '../../core/contract/event'
import type { Admission } from '../../core/contract/event-words'
import { summaryOf } from '../../core/rules/article-text'
import { newId } from '../lib/ids'
import type { Tx } from './database'
import { insertReactionCount } from './new-news'

/** What most events leave as it is. */
const PLAIN = {
  admission: 'first-come' as Admission,
  takesRegistrations: true,
  waitlistLimit: null as number | null,
  minAge: null as number | null,
  maxAge: null as number | null,
  needsGuardianConsent: true,
  letsSmallerPartiesPass: false,
  drawAt: null as Date | null,
  seriesId: null as string | null,
  admittedUnitIds: [] as string[],
}

export type NewSession = {
  startsAt: Date
  endsAt: Date
  capacity: number
  /** Kept for people who phone, until the hour of their release. */
  heldSeats?: number
  heldReleaseAt?: Date | null
}

export type NewEvent = Partial<typeof PLAIN> & {
  unitId: string
  venueId: string | null
  title: string
  body: ArticleBody
  cover: { id: string; alt: string } | null
  opensAt: Date
  closesAt: Date
  cancelDeadline: Date
  cancelledAt: Date | null
  hasWaitlist: boolean
  partyLimit: number
  questions: Question[]
  sessions: NewSession[]
  likeCount: number
  bookmarkCount: number
}

const earliest = (dates: Date[]) => new Date(Math.min(...dates.map(Number)))
const latest = (dates: Date[]) => new Date(Math.max(...dates.map(Number)))

/** Answers the ids of the event and of its sessions in their order. */
export const insertEvent = async (
  tx: Tx,
  event: NewEvent,
  now: Date,
): Promise<{ id: string; sessionIds: string[] }> => {
  const { sessions, cover, body, questions, likeCount, bookmarkCount, ...fields } = event
  const id = newId(now)
  await tx
    .insertInto('event')
    .values({
      id,
      ...PLAIN,
      ...fields,
      summary: summaryOf(body),
      body: JSON.stringify(body),
      coverId: cover?.id ?? null,
      coverAlt: cover?.alt ?? '',
      startsAt: earliest(sessions.map((session) => session.startsAt)),
      endsAt: latest(sessions.map((session) => session.endsAt)),
      questions: JSON.stringify(questions),
      createdAt: now,
      updatedAt: now,
    })
    .execute()
  const rows = sessions.map((session) => ({
    id: newId(now),
    eventId: id,
    ...session,
    seatsTaken: session.heldSeats ?? 0,
  }))
  await tx.insertInto('eventSession').values(rows).execute()
  await insertReactionCount(tx, 'event', id, { likeCount, bookmarkCount })
  return { id, sessionIds: rows.map((row) => row.id) }
}
