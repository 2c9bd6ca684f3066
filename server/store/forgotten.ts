import { sql, type RawBuilder } from 'kysely'
import type { Database, Tx } from './database'

const countOf = async (db: Database, statement: RawBuilder<unknown>) =>
  Number((await statement.execute(db)).numAffectedRows ?? 0n)

/** Each deletes at most `limit` rows from before `since`, and answers how many there were. */
export type Forget = (db: Database, since: Date, limit: number) => Promise<number>

export const forgetSessions: Forget = (db, since, limit) =>
  countOf(
    db,
    sql`delete from login_session where token_hash in
      (select token_hash from login_session where expires_at < ${since} limit ${limit})`,
  )

export const forgetOfficerSessions: Forget = (db, since, limit) =>
  countOf(
    db,
    sql`delete from officer_session where token_hash in
      (select token_hash from officer_session where least(expires_at, idle_expires_at) < ${since} limit ${limit})`,
  )

export const forgetSignInAttempts: Forget = (db, since, limit) =>
  countOf(
    db,
    sql`delete from sign_in_attempt where id in
      (select id from sign_in_attempt where at < ${since} limit ${limit})`,
  )

export const forgetNotices: Forget = (db, since, limit) =>
  countOf(
    db,
    sql`delete from notice where (resident_id, id) in
      (select resident_id, id from notice where created_at < ${since} limit ${limit})`,
  )

export const forgetReactions: Forget = (db, since, limit) =>
  countOf(
    db,
    sql`delete from reaction where (resident_id, target, target_id, kind) in
      (select resident_id, target, target_id, kind from reaction where not is_active and changed_at < ${since} limit ${limit})`,
  )

export const forgetAudit: Forget = async (db, since, limit) => {
  const { rows } = await sql<{ count: number }>`select forget_old_audit(${since}, ${limit}) as count`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** Sessions over since before then of which something personal is still kept. */
export const listUnerasedSessions = async (db: Database, endedBefore: Date, limit: number) => {
  const rows = await db
    .selectFrom('eventSession')
    .select('id')
    .where('detailsErasedAt', 'is', null)
    .where('endsAt', '<', endedBefore)
    .orderBy('endsAt')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Who came and when stays; what they told, and the key of their sign-up, goes. */
export const eraseAnswers = async (tx: Tx, sessionId: string) => {
  await tx
    .updateTable('registration')
    .set({ answers: '{}', note: '', idempotencyKey: null, requestHash: '' })
    .where('sessionId', '=', sessionId)
    .execute()
  await tx.updateTable('attendee').set({ answers: '{}' }).where('sessionId', '=', sessionId).execute()
}

/** Those of the session with a name that no account stands for: of who phoned, walked in, or was brought along. */
export const listNamedAttendees = (tx: Tx, sessionId: string) =>
  tx
    .selectFrom('attendee')
    .select('id')
    .where('sessionId', '=', sessionId)
    .where('relativeId', 'is', null)
    .where('sealedName', 'is not', null)
    .execute()

/** In one statement, however many. */
export const renameAttendees = async (tx: Tx, names: readonly { id: string; sealedName: string }[]) => {
  if (names.length === 0) return
  await sql`
    update attendee set sealed_name = names."sealedName"
    from json_to_recordset(${JSON.stringify(names)}::json) as names ("id" text, "sealedName" text)
    where attendee.id = names."id"`.execute(tx)
}

/** Guests of the session who are in no other that is still to come or has just been. */
export const eraseGuests = async (tx: Tx, sessionId: string, nickname: string, endedBefore: Date) => {
  await tx
    .updateTable('resident')
    .set({ nickname, phoneSealed: null, phoneDigest: null, birthYearSealed: null })
    .where('isGuest', '=', true)
    .where('id', 'in', (one) =>
      one.selectFrom('registration').select('residentId').where('sessionId', '=', sessionId),
    )
    .where((resident) =>
      resident.not(
        resident.exists(
          resident
            .selectFrom('registration')
            .innerJoin('eventSession', 'eventSession.id', 'registration.sessionId')
            .select('registration.id')
            .whereRef('registration.residentId', '=', 'resident.id')
            .where('eventSession.endsAt', '>=', endedBefore),
        ),
      ),
    )
    .execute()
}

/** False when another process has done it. */
export const markErased = async (tx: Tx, sessionId: string, now: Date): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('eventSession')
    .set({ detailsErasedAt: now })
    .where('id', '=', sessionId)
    .where('detailsErasedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
