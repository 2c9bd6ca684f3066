import { sql } from 'kysely'
import type { DrawEntrant, DrawRecord } from '../../core/contract/draw'
import type { Database, Tx } from './database'

/** The context binds a sealed seed to its draw. */
export const seedContext = (sessionId: string) => `draw:${sessionId}`

/** A draw that is there already keeps its seed: the commitment is public. */
export const insertDraws = async (
  tx: Tx,
  draws: { sessionId: string; eventId: string; seedSealed: string; seedCommitment: string }[],
) => {
  if (draws.length === 0) return
  await tx
    .insertInto('draw')
    .values(draws)
    .onConflict((conflict) => conflict.column('sessionId').doNothing())
    .execute()
}

const selectDraws = (db: Database | Tx) =>
  db
    .selectFrom('draw')
    .innerJoin('eventSession', 'eventSession.id', 'draw.sessionId')
    .innerJoin('event', 'event.id', 'draw.eventId')
    .where('event.status', '=', 'published')
    .where('event.admission', '=', 'draw')
    .select([
      'draw.sessionId',
      'draw.eventId',
      'draw.seedSealed',
      'draw.seedCommitment',
      'draw.entrants',
      'draw.entrantsHash',
      'draw.entrantsAt',
      'draw.drawnAt',
      'draw.record',
      'event.unitId',
      'event.closesAt',
      'event.drawAt',
      'event.seriesId',
      'event.cancelledAt',
      'event.letsSmallerPartiesPass',
    ])

export type DrawRow = Awaited<ReturnType<ReturnType<typeof selectDraws>['executeTakeFirstOrThrow']>>

export const findDraw = (tx: Tx, sessionId: string): Promise<DrawRow | undefined> =>
  selectDraws(tx).where('draw.sessionId', '=', sessionId).executeTakeFirst()

/** Of the event's sessions, in their order. */
export const listDraws = (db: Database, eventId: string): Promise<DrawRow[]> =>
  selectDraws(db)
    .where('draw.eventId', '=', eventId)
    .orderBy('eventSession.startsAt')
    .orderBy('eventSession.id')
    .execute()

/** Not held yet, of events whose window has closed. */
export const listClosedDraws = (db: Database, now: Date): Promise<DrawRow[]> =>
  selectDraws(db)
    .where('draw.drawnAt', 'is', null)
    .where('event.cancelledAt', 'is', null)
    .where('event.closesAt', '<=', now)
    .orderBy('draw.sessionId')
    .execute()

/** Sessions of published draws that nobody has committed to a seed for. */
export const listUncommitted = (db: Database) =>
  db
    .selectFrom('eventSession')
    .innerJoin('event', 'event.id', 'eventSession.eventId')
    .leftJoin('draw', 'draw.sessionId', 'eventSession.id')
    .select(['eventSession.id as sessionId', 'eventSession.eventId'])
    .where('event.status', '=', 'published')
    .where('event.admission', '=', 'draw')
    .where('event.cancelledAt', 'is', null)
    .where('draw.sessionId', 'is', null)
    .execute()

export const keepEntrants = (
  tx: Tx,
  sessionId: string,
  { entrants, entrantsHash, entrantsAt }: { entrants: DrawEntrant[]; entrantsHash: string; entrantsAt: Date },
) =>
  tx
    .updateTable('draw')
    .set({ entrants: JSON.stringify(entrants), entrantsHash, entrantsAt })
    .where('sessionId', '=', sessionId)
    .execute()

export const keepRecord = (tx: Tx, record: DrawRecord, drawnAt: Date) =>
  tx
    .updateTable('draw')
    .set({ record: JSON.stringify(record), drawnAt })
    .where('sessionId', '=', record.sessionId)
    .execute()

export type Entry = { id: string; residentId: string; entrantCode: string | null; partySize: number }

/** Who is in the urn of a locked session. */
export const listEntered = (tx: Tx, sessionId: string): Promise<Entry[]> =>
  tx
    .selectFrom('registration')
    .select(['id', 'residentId', 'entrantCode', 'partySize'])
    .where('sessionId', '=', sessionId)
    .where('state', '=', 'entered')
    .orderBy('queuedAt')
    .orderBy('id')
    .execute()

/**
 * What a resident's weight is counted from. A loss is an earlier draw of the series in which they had no seat, nor
 * got one from its waitlist, nor turned one down.
 */
export const countForWeights = async (
  tx: Tx,
  residentIds: readonly string[],
  { seriesId, eventId }: { seriesId: string | null; eventId: string },
  absentSince: Date,
): Promise<Map<string, { losses: number; absences: number }>> => {
  const { rows } = await sql<{ residentId: string; losses: number; absences: number }>`
    select wanted.id as "residentId",
      (
        select count(distinct lost.event_id)::int
        from registration lost join event on event.id = lost.event_id
        where lost.resident_id = wanted.id and event.series_id = ${seriesId} and lost.event_id <> ${eventId}
          and lost.draw_weight is not null and lost.ticket_number is null
          and lost.state in ('waitlisted', 'cancelled')
          and not exists (
            select from registration won
            where won.resident_id = wanted.id and won.event_id = lost.event_id and won.ticket_number is not null
          )
      ) as losses,
      (
        select count(*)::int
        from registration missed join event_session on event_session.id = missed.session_id
        where missed.resident_id = wanted.id and missed.state = 'absent'
          and missed.absence_excused_at is null and event_session.ends_at > ${absentSince}
      ) as absences
    from unnest(${residentIds}::text[]) as wanted (id)`.execute(tx)
  return new Map(rows.map(({ residentId, ...counts }) => [residentId, counts]))
}

/** `weight` is null of who came too late to be drawn; `queuedAt` of who has a seat. */
export type DrawnRegistration = {
  id: string
  state: 'confirmed' | 'waitlisted'
  weight: number | null
  queuedAt: Date | null
}

/** One statement, however many: the session is locked while it runs. */
export const writeDrawn = async (tx: Tx, drawn: readonly DrawnRegistration[], now: Date) => {
  await sql`
    update registration
    set state = drawn.state, draw_weight = drawn.weight,
      queued_at = coalesce(drawn."queuedAt", registration.queued_at), updated_at = ${now}
    from json_to_recordset(${JSON.stringify(drawn)}::json)
      as drawn (id text, state text, weight integer, "queuedAt" timestamptz)
    where registration.id = drawn.id`.execute(tx)
}
