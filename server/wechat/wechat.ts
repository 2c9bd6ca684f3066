import type { Sealer } from '../lib/sealing'
import type { Database } from '../store/database'
import { createAccessTokens } from './access-token'
import { codeToSession, type WechatPerson } from './code-to-session'
import { phoneNumber } from './phone-number'
import { createWechatApi, type WechatLog, type WechatSettings } from './wechat-api'

/** What the mini-program's codes are worth at WeChat. */
export type Wechat = {
  personOf(loginCode: string): Promise<WechatPerson>
  phoneOf(phoneCode: string): Promise<string>
}

type WechatDeps = { settings: WechatSettings; db: Database; sealer: Sealer; now: () => Date; log: WechatLog }

export const createWechat = (deps: WechatDeps): Wechat => {
  const { settings, log } = deps
  const call = createWechatApi(settings, log)
  const tokens = createAccessTokens({ ...deps, call })
  return {
    personOf: (code) => codeToSession(call, settings, log, code),
    phoneOf: (code) => phoneNumber(call, tokens, log, code),
  }
}
