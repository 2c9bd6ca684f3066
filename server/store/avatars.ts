import type { Database } from './database'

/** Takes the place of the one before, whose address leads nowhere from now on. */
export const keepAvatar = async (
  db: Database,
  avatar: { id: string; residentId: string; bytes: Uint8Array; createdAt: Date },
) => {
  const { id, bytes, createdAt } = avatar
  await db
    .insertInto('avatar')
    .values(avatar)
    .onConflict((conflict) => conflict.column('residentId').doUpdateSet({ id, bytes, createdAt }))
    .execute()
}

export const removeAvatar = async (db: Database, residentId: string) => {
  await db.deleteFrom('avatar').where('residentId', '=', residentId).execute()
}

export const findAvatar = (db: Database, id: string) =>
  db.selectFrom('avatar').select('bytes').where('id', '=', id).executeTakeFirst()
