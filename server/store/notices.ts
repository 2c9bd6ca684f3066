import { sql } from 'kysely'
import type { NoticeFacts, NoticeKind } from '../../core/contract/notice-words'
import { deliverAt } from '../../core/rules/notice-times'
import { newId } from '../lib/ids'
import type { Database, Tx } from './database'

/** `key` names the change it is about: a resident is told of each key once, however often it is added. */
export type NewNotice = {
  residentId: string
  kind: NoticeKind
  eventId: string
  registrationId: string | null
  facts: NoticeFacts
  key: string
}

/**
 * Writes notices in one statement, however many. Whoever adds some calls `wakeJob('deliver-notices')` after the
 * commit, or the phone learns of it some seconds later. Residents without WeChat have the inbox only; who is being
 * deleted is waited for and passed over.
 */
export const addNotices = async (tx: Tx, notices: readonly NewNotice[], now: Date): Promise<void> => {
  if (notices.length === 0) return
  const rows = notices.map((notice) => ({
    id: newId(now),
    resident_id: notice.residentId,
    kind: notice.kind,
    event_id: notice.eventId,
    registration_id: notice.registrationId,
    facts: notice.facts,
    key: notice.key,
    next_attempt_at: deliverAt(notice.kind, new Date(notice.facts.startsAt), now),
  }))
  await sql`/* prepared, ahead */
    insert into notice
      (id, resident_id, kind, event_id, registration_id, facts, key, created_at, next_attempt_at, delivery)
    select n.id, n.resident_id, n.kind, n.event_id, n.registration_id, n.facts, n.key, ${now}, n.next_attempt_at,
      case when exists (
        select from identity where identity.resident_id = n.resident_id and provider = 'wechat'
      ) then 'pending' else 'none' end
    from json_to_recordset(${JSON.stringify(rows)}::json) as n (
      id text, resident_id text, kind text, event_id text, registration_id text, facts jsonb, key text,
      next_attempt_at timestamptz
    )
    join resident on resident.id = n.resident_id
    for key share of resident
    on conflict (resident_id, key) do nothing`.execute(tx)
}

const OF_INBOX = ['id', 'kind', 'facts', 'eventId', 'registrationId', 'createdAt', 'readAt'] as const

const selectInbox = (db: Database | Tx, residentId: string) =>
  db
    .selectFrom('notice')
    .select(OF_INBOX)
    .where('residentId', '=', residentId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')

export type NoticeRow = Awaited<ReturnType<typeof listNotices>>[number]

/** All of the resident's, newest first. */
export const listNotices = (db: Database | Tx, residentId: string) => selectInbox(db, residentId).execute()

/** Newest first, those after the one named. */
export const pageNotices = (
  db: Database,
  residentId: string,
  { after, limit }: { after?: { createdAt: Date; id: string }; limit: number },
) =>
  selectInbox(db, residentId)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(created_at, id) < (${after?.createdAt}, ${after?.id})`),
    )
    .limit(limit)
    .execute()

export const countUnread = async (db: Database, residentId: string): Promise<number> => {
  const { unread } = await db
    .selectFrom('notice')
    .select((column) => column.fn.countAll<number>().as('unread'))
    .where('residentId', '=', residentId)
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow()
  return unread
}

export const markRead = async (db: Database, residentId: string, until: Date, now: Date) => {
  await db
    .updateTable('notice')
    .set({ readAt: now })
    .where('residentId', '=', residentId)
    .where('readAt', 'is', null)
    .where('createdAt', '<=', until)
    .execute()
}
