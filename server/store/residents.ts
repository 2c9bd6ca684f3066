import type { Sealer } from '../lib/sealing'
import type { Database, Tx } from './database'

/** The context binds a sealed number to its resident: moved to another row, it does not open. */
export const phoneContext = (residentId: string) => `phone:${residentId}`

/** Both columns of a number: what opens it, and what finds it. */
export const phoneColumns = (sealer: Sealer, residentId: string, phone: string | null) =>
  phone === null
    ? { phoneSealed: null, phoneDigest: null }
    : {
        phoneSealed: sealer.seal(phone, phoneContext(residentId)),
        phoneDigest: sealer.digest(phone, 'phone'),
      }

export const birthYearContext = (residentId: string) => `birth-year:${residentId}`

export const findResident = (db: Database, id: string) =>
  db
    .selectFrom('resident')
    .leftJoin('unit', 'unit.id', 'resident.unitId')
    .leftJoin('avatar', 'avatar.residentId', 'resident.id')
    .select([
      'resident.id',
      'resident.nickname',
      'resident.phoneSealed',
      'resident.birthYearSealed',
      'resident.createdAt',
      'unit.id as unitId',
      'unit.name as unitName',
      'avatar.id as avatarId',
    ])
    .where('resident.id', '=', id)
    .executeTakeFirst()

export type ResidentRow = NonNullable<Awaited<ReturnType<typeof findResident>>>

export const findNickname = async (db: Database | Tx, id: string): Promise<string | undefined> => {
  const row = await db.selectFrom('resident').select('nickname').where('id', '=', id).executeTakeFirst()
  return row?.nickname
}

/** Undefined when there is no such resident; `phoneSealed` is null when they gave no number. */
export const findSealedPhone = (db: Database | Tx, id: string) =>
  db.selectFrom('resident').select('phoneSealed').where('id', '=', id).executeTakeFirst()

export const insertResident = async (
  tx: Tx,
  resident: { id: string; nickname: string; createdAt: Date },
): Promise<void> => {
  await tx
    .insertInto('resident')
    .values({ ...resident, unitId: null, phoneSealed: null })
    .execute()
}

/** False when there is no such resident (any more). */
export const updateResident = async (
  db: Database,
  id: string,
  changes: {
    nickname?: string
    unitId?: string | null
    phoneSealed?: string | null
    phoneDigest?: string | null
    birthYearSealed?: string | null
  },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('resident')
    .set(changes)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Holds back whatever else would add to the resident. False when there is no such resident (any more). */
export const lockResident = async (tx: Tx, id: string): Promise<boolean> => {
  const row = await tx.selectFrom('resident').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return row !== undefined
}

/** A locked resident with all that hangs on them: identities, sessions, relatives, reactions, and by hand the rest. */
export const deleteResidentRow = async (tx: Tx, id: string) => {
  await tx.deleteFrom('notice').where('residentId', '=', id).execute()
  await tx.deleteFrom('registration').where('residentId', '=', id).execute()
  await tx.deleteFrom('resident').where('id', '=', id).execute()
}

/** Who phoned and has no account. */
export const insertGuest = async (
  tx: Tx,
  guest: {
    id: string
    nickname: string
    phoneSealed: string | null
    phoneDigest: string | null
    birthYearSealed: string | null
    createdAt: Date
  },
) => {
  await tx
    .insertInto('resident')
    .values({ ...guest, unitId: null, isGuest: true })
    .execute()
}

/** Held against deletion while an officer signs them up. */
export const findForProxy = (tx: Tx, id: string) =>
  tx
    .selectFrom('resident')
    .select(['nickname', 'birthYearSealed'])
    .where('id', '=', id)
    .forKeyShare()
    .executeTakeFirst()

const selectCallers = (db: Database | Tx) =>
  db
    .selectFrom('resident')
    .leftJoin('unit', 'unit.id', 'resident.unitId')
    .select(['resident.id', 'resident.nickname', 'resident.phoneSealed', 'unit.name as unitName'])
    .where('resident.isGuest', '=', false)

/** With an account and this number; a household may share one. */
export const listResidentsByPhone = (db: Database | Tx, sealer: Sealer, phone: string) =>
  selectCallers(db)
    .where('resident.phoneDigest', 'in', sealer.digests(phone, 'phone'))
    .orderBy('resident.id')
    .execute()

/** With an account and this ticket, in any session of the event. */
export const listResidentsByTicket = (db: Database | Tx, eventId: string, ticketNumber: number) =>
  selectCallers(db)
    .where('resident.id', 'in', (from) =>
      from
        .selectFrom('registration')
        .select('registration.residentId')
        .where('registration.eventId', '=', eventId)
        .where('registration.ticketNumber', '=', ticketNumber),
    )
    .orderBy('resident.id')
    .execute()

export type CallerRow = Awaited<ReturnType<typeof listResidentsByPhone>>[number]
