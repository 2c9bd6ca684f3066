import { sql } from 'kysely'
import type { Question } from '../../core/contract/event'
import type { ContentKind, ContentReason } from '../../core/contract/content-check-words'
import type { Answers } from '../../core/contract/registration'
import { newId } from '../lib/ids'
import type { Database, Tx } from './database'

/** `targetId`: the resident's own id, or that of their relative or registration. */
export type Content = { residentId: string; kind: ContentKind; targetId: string }

/** Has them looked at, in one statement however many; the officers of the event, else of the resident's unit, may. */
export const askForChecks = async (tx: Tx, contents: readonly Content[], now: Date) => {
  if (contents.length === 0) return
  const rows = contents.map((content) => ({ id: newId(now), ...content }))
  await sql`
    insert into content_check (id, resident_id, kind, target_id, unit_id, created_at)
    select "id", "residentId", "kind", "targetId",
      case "kind"
        when 'answers' then (
          select event.unit_id from registration join event on event.id = registration.event_id
          where registration.id = "targetId")
        else (select unit_id from resident where resident.id = "residentId")
      end,
      ${now}
    from json_to_recordset(${JSON.stringify(rows)}::json) as contents (
      "id" text, "residentId" text, "kind" text, "targetId" text
    )
    on conflict (kind, target_id) do update
    set id = excluded.id, unit_id = excluded.unit_id, state = 'pending', reason = null,
      created_at = excluded.created_at`.execute(tx)
}

export type PendingContent = Content & { id: string; openId: string | null }

/** With the openid by which WeChat knows the resident. */
export const listPending = (db: Database, limit: number): Promise<PendingContent[]> =>
  db
    .selectFrom('contentCheck')
    .select((one) => [
      'id',
      'residentId',
      'kind',
      'targetId',
      one
        .selectFrom('identity')
        .select('subject')
        .whereRef('identity.residentId', '=', 'contentCheck.residentId')
        .where('provider', '=', 'wechat')
        .limit(1)
        .as('openId'),
    ])
    .where('state', '=', 'pending')
    .orderBy('createdAt')
    .orderBy('id')
    .limit(limit)
    .execute()

/** Looked at; nothing happens where it was written anew meanwhile. */
export const dropCheck = async (db: Database | Tx, id: string) => {
  await db.deleteFrom('contentCheck').where('id', '=', id).execute()
}

export const queueCheck = async (db: Database, id: string, reason: ContentReason) => {
  await db.updateTable('contentCheck').set({ state: 'queued', reason }).where('id', '=', id).execute()
}

const selectQueued = (db: Database | Tx) =>
  db
    .selectFrom('contentCheck')
    .innerJoin('resident', 'resident.id', 'contentCheck.residentId')
    .leftJoin('avatar', 'avatar.residentId', 'contentCheck.residentId')
    .select([
      'contentCheck.id',
      'contentCheck.residentId',
      'contentCheck.kind',
      'contentCheck.targetId',
      'contentCheck.unitId',
      'contentCheck.reason',
      'contentCheck.createdAt',
      'resident.nickname',
      'avatar.id as avatarId',
    ])
    .where('contentCheck.state', '=', 'queued')

export type QueuedContent = Awaited<ReturnType<ReturnType<typeof selectQueued>['executeTakeFirstOrThrow']>>

/** Newest first; `withUnitless`: of residents who have named no unit, too. */
export const listQueued = (
  db: Database,
  page: { unitIds: string[]; withUnitless: boolean; after?: { createdAt: Date; id: string }; limit: number },
): Promise<QueuedContent[]> => {
  const { unitIds, withUnitless, after } = page
  let rows = selectQueued(db)
    .where((one) =>
      one.or([
        one('contentCheck.unitId', 'in', unitIds),
        ...(withUnitless ? [one('contentCheck.unitId', 'is', null)] : []),
      ]),
    )
    .orderBy('contentCheck.createdAt', 'desc')
    .orderBy('contentCheck.id', 'desc')
    .limit(page.limit)
  if (after)
    rows = rows.where(
      sql<boolean>`(content_check.created_at, content_check.id) < (${after.createdAt}, ${after.id})`,
    )
  return rows.execute()
}

export const lockQueued = (tx: Tx, id: string): Promise<QueuedContent | undefined> =>
  selectQueued(tx).where('contentCheck.id', '=', id).forUpdate('contentCheck').executeTakeFirst()

export type AnswersOf = {
  questions: Question[]
  answers: Answers
  attendees: { id: string; answers: Answers }[]
}

/** What was answered with a registration, and to which questions. */
export const findAnswers = async (
  db: Database | Tx,
  registrationId: string,
): Promise<AnswersOf | undefined> => {
  const row = await db
    .selectFrom('registration')
    .innerJoin('event', 'event.id', 'registration.eventId')
    .select(['event.questions', 'registration.answers'])
    .where('registration.id', '=', registrationId)
    .executeTakeFirst()
  if (!row) return undefined
  const attendees = db
    .selectFrom('attendee')
    .select(['id', 'answers'])
    .where('registrationId', '=', registrationId)
  return { ...row, attendees: await attendees.orderBy('position').execute() }
}

/** Of which event and when, as its resident is told of it. */
export const findSceneOfAnswers = async (tx: Tx, registrationId: string) => {
  const { eventId, startsAt, ...event } = await tx
    .selectFrom('registration as r')
    .innerJoin('eventSession as s', 's.id', 'r.sessionId')
    .innerJoin('event as e', 'e.id', 'r.eventId')
    .leftJoin('venue as v', 'v.id', 'e.venueId')
    .select(['r.eventId', 's.startsAt', 'e.title', 'v.name as venueName'])
    .where('r.id', '=', registrationId)
    .executeTakeFirstOrThrow()
  return { eventId, startsAt, event }
}

export const replaceAnswers = async (
  tx: Tx,
  registrationId: string,
  { answers, attendees }: Pick<AnswersOf, 'answers' | 'attendees'>,
) => {
  await tx
    .updateTable('registration')
    .set({ answers: JSON.stringify(answers) })
    .where('id', '=', registrationId)
    .execute()
  for (const attendee of attendees)
    await tx
      .updateTable('attendee')
      .set({ answers: JSON.stringify(attendee.answers) })
      .where('id', '=', attendee.id)
      .execute()
}
