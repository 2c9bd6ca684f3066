import type { Database } from './database'

export type WechatTokenRow = { tokenSealed: string | null; expiresAt: Date }

export const wechatTokenContext = (appId: string) => `wechat-token:${appId}`

const LONG_AGO = new Date(0)

export const findWechatToken = (db: Database, appId: string): Promise<WechatTokenRow | undefined> =>
  db
    .selectFrom('wechatToken')
    .select(['tokenSealed', 'expiresAt'])
    .where('appId', '=', appId)
    .executeTakeFirst()

/** True for one caller only, until `claim.until` or the release; false too when the token has been renewed. */
export const claimRenewal = async (
  db: Database,
  appId: string,
  claim: { now: Date; until: Date; expiringBy: Date },
): Promise<boolean> => {
  const claimed = await db
    .insertInto('wechatToken')
    .values({ appId, tokenSealed: null, expiresAt: LONG_AGO, renewingUntil: claim.until })
    .onConflict((conflict) =>
      conflict
        .column('appId')
        .doUpdateSet({ renewingUntil: claim.until })
        .where('wechatToken.renewingUntil', '<=', claim.now)
        .where('wechatToken.expiresAt', '<=', claim.expiringBy),
    )
    .returning('appId')
    .executeTakeFirst()
  return claimed !== undefined
}

export const saveWechatToken = async (
  db: Database,
  appId: string,
  token: { tokenSealed: string; expiresAt: Date },
) => {
  await db.updateTable('wechatToken').set(token).where('appId', '=', appId).execute()
}

export const releaseRenewal = async (db: Database, appId: string) => {
  await db.updateTable('wechatToken').set({ renewingUntil: LONG_AGO }).where('appId', '=', appId).execute()
}

/** Only if it is still the one: another process may have renewed it since. */
export const dropWechatToken = async (db: Database, appId: string, tokenSealed: string) => {
  await db
    .updateTable('wechatToken')
    .set({ expiresAt: LONG_AGO })
    .where('appId', '=', appId)
    .where('tokenSealed', '=', tokenSealed)
    .execute()
}
