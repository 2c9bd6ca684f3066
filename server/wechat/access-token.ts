import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '../errors'
import type { Sealer } from '../lib/sealing'
import type { Database } from '../store/database'
import {
  claimRenewal,
  dropWechatToken,
  findWechatToken,
  releaseRenewal,
  saveWechatToken,
  type WechatTokenRow,
  wechatTokenContext,
} from '../store/wechat-tokens'
import type { CallWechat, WechatLog, WechatSettings } from './wechat-api'
import { wechatRefusal } from './wechat-refusal'

/** `sealed` is how it lies in the database: by it the very token that was refused is dropped, and no newer one. */
export type AccessToken = { text: string; sealed: string }

export type AccessTokens = { current(): Promise<AccessToken>; drop(token: AccessToken): Promise<void> }

const PATH = '/cgi-bin/stable_token'

/** In its last five minutes WeChat hands out the next token while the old one still works. */
const RENEW_EARLY_MS = 5 * 60_000
/** Longer than a call to WeChat takes: who claims a renewal and dies is followed by another after this. */
const CLAIM_MS = 10_000
const LOOK_AGAIN_MS = 100
const LOOKS = 60

type AccessTokenDeps = {
  db: Database
  sealer: Sealer
  now: () => Date
  log: WechatLog
  call: CallWechat
  settings: WechatSettings
}

/**
 * The access token that all processes share. One of them renews it: it claims the row in one statement and holds
 * no transaction while it waits for WeChat, since the embedded database has a single connection.
 */
export const createAccessTokens = ({
  db,
  sealer,
  now,
  log,
  call,
  settings,
}: AccessTokenDeps): AccessTokens => {
  const { appId, appSecret } = settings
  const context = wechatTokenContext(appId)
  const later = (ms: number) => new Date(now().getTime() + ms)

  const opened = (row: WechatTokenRow | undefined, validAt: Date): AccessToken | null =>
    row?.tokenSealed && row.expiresAt > validAt
      ? { text: sealer.open(row.tokenSealed, context), sealed: row.tokenSealed }
      : null

  const renew = async (): Promise<AccessToken> => {
    const body = { grant_type: 'client_credential', appid: appId, secret: appSecret }
    const { access_token: text, expires_in: seconds, ...reply } = await call({ path: PATH, body })
    if (reply.errcode !== 0 || typeof text !== 'string' || typeof seconds !== 'number') {
      throw wechatRefusal(reply, PATH, log)
    }
    const token = { text, sealed: sealer.seal(text, context) }
    await saveWechatToken(db, appId, { tokenSealed: token.sealed, expiresAt: later(seconds * 1000) })
    return token
  }

  const current = async (): Promise<AccessToken> => {
    for (let look = 0; look < LOOKS; look++) {
      const row = await findWechatToken(db, appId)
      const fresh = opened(row, later(RENEW_EARLY_MS))
      if (fresh) return fresh
      const claim = { now: now(), until: later(CLAIM_MS), expiringBy: later(RENEW_EARLY_MS) }
      if (await claimRenewal(db, appId, claim)) {
        return renew().finally(() => releaseRenewal(db, appId))
      }
      const old = opened(row, now())
      if (old) return old
      await wait(LOOK_AGAIN_MS)
    }
    throw new AppError('UNAVAILABLE')
  }

  return { current, drop: (token) => dropWechatToken(db, appId, token.sealed) }
}
