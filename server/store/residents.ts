import type { Database, Tx } from './database'

/** The context binds a sealed number to its resident: moved to another row, it does not open. */
export const phoneContext = (residentId: string) => `phone:${residentId}`

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
