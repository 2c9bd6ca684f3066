import type { EventSettings, SessionSettings } from '../../core/contract/staff-event'
import { summaryOf } from '../../core/rules/article-text'
import { newId } from '../lib/ids'
import type { Tx } from './database'
import { insertReactionCount } from './new-news'

const dateOrNull = (iso: string | null) => (iso === null ? null : new Date(iso))

/** An event's own columns as its settings say; its sessions lie in their own table. */
const columnsOf = (settings: EventSettings) => {
  const { sessions, cover, body, questions, title, ...plain } = settings
  const starts = sessions.map((session) => Date.parse(session.startsAt))
  const ends = sessions.map((session) => Date.parse(session.endsAt))
  return {
    ...plain,
    title: title.trim(),
    summary: summaryOf(body),
    body: JSON.stringify(body),
    questions: JSON.stringify(questions),
    coverId: cover?.mediaId ?? null,
    coverAlt: cover?.alt ?? '',
    opensAt: new Date(settings.opensAt),
    closesAt: new Date(settings.closesAt),
    cancelDeadline: new Date(settings.cancelDeadline),
    drawAt: dateOrNull(settings.drawAt),
    startsAt: new Date(Math.min(...starts)),
    endsAt: new Date(Math.max(...ends)),
  }
}

const sessionColumns = (session: SessionSettings) => ({
  startsAt: new Date(session.startsAt),
  endsAt: new Date(session.endsAt),
  capacity: session.capacity,
  heldSeats: session.heldSeats,
  heldReleaseAt: dateOrNull(session.heldReleaseAt),
})

export const insertSession = async (tx: Tx, eventId: string, session: SessionSettings, now: Date) => {
  const id = newId(now)
  await tx
    .insertInto('eventSession')
    .values({ id, eventId, ...sessionColumns(session), seatsTaken: session.heldSeats })
    .execute()
  return id
}

/** Its seats are changed apart, since whoever waits may get them. */
export const moveSessionTimes = (tx: Tx, id: string, { startsAt, endsAt }: SessionSettings) =>
  tx
    .updateTable('eventSession')
    .set({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) })
    .where('id', '=', id)
    .execute()

/** False when people have signed up for it, even if they cancelled since: their registrations stay. */
export const removeSession = async (tx: Tx, id: string): Promise<boolean> => {
  const { numDeletedRows } = await tx
    .deleteFrom('eventSession')
    .where('id', '=', id)
    .where((session) =>
      session.not(
        session.exists(session.selectFrom('registration').select('id').where('sessionId', '=', id)),
      ),
    )
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** A draft: nobody sees it until it is published. */
export const insertDraftEvent = async (tx: Tx, settings: EventSettings, now: Date): Promise<string> => {
  const id = newId(now)
  await tx
    .insertInto('event')
    .values({
      id,
      ...columnsOf(settings),
      status: 'draft',
      cancelledAt: null,
      cancelReason: null,
      createdAt: now,
      updatedAt: now,
    })
    .execute()
  for (const session of settings.sessions) await insertSession(tx, id, session, now)
  await insertReactionCount(tx, 'event', id, { likeCount: 0, bookmarkCount: 0 })
  return id
}

export const updateEvent = (tx: Tx, id: string, settings: EventSettings, revision: number, now: Date) =>
  tx
    .updateTable('event')
    .set({ ...columnsOf(settings), revision, updatedAt: now })
    .where('id', '=', id)
    .execute()
