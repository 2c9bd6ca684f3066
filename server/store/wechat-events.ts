import type { Database, Tx } from './database'

/** False when it was taken before. */
export const rememberEvent = async (db: Database | Tx, key: string, now: Date): Promise<boolean> => {
  const row = await db
    .insertInto('wechatEvent')
    .values({ key, receivedAt: now })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst()
  return row !== undefined
}

export const isRemembered = async (db: Database, key: string): Promise<boolean> => {
  const row = await db.selectFrom('wechatEvent').select('key').where('key', '=', key).executeTakeFirst()
  return row !== undefined
}

export const forgetEvents = async (db: Database, before: Date) => {
  await db.deleteFrom('wechatEvent').where('receivedAt', '<', before).execute()
}
