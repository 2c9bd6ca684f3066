import type { Metrics } from '../lib/metrics'
import type { Sealer } from '../lib/sealing'
import type { Database } from '../store/database'
import { createAccessTokens } from './access-token'
import { checkText, type TextToCheck, type TextVerdict } from './check-text'
import { codeToSession, type WechatPerson } from './code-to-session'
import { type CodeOrder, type CodePicture, miniProgramCode } from './mini-program-code'
import { phoneNumber } from './phone-number'
import { sendSubscribeMessage, type SendOutcome, type SubscribeMessage } from './subscribe-message'
import { type CallWechat, createWechatApi, type WechatLog, type WechatSettings } from './wechat-api'

/** What WeChat's server does for us: tells what the mini-program's codes are worth, and takes messages, draws codes. */
export type Wechat = {
  personOf(loginCode: string): Promise<WechatPerson>
  phoneOf(phoneCode: string): Promise<string>
  codeFor(order: CodeOrder): Promise<CodePicture>
  send(message: SubscribeMessage): Promise<SendOutcome>
  checkText(text: TextToCheck): Promise<TextVerdict | null>
}

type WechatDeps = {
  settings: WechatSettings
  db: Database
  sealer: Sealer
  now: () => Date
  log: WechatLog
  metrics: Pick<Metrics, 'wechatCalls'>
}

/** Whatever is asked of WeChat is counted by what came of it: errcode 0 is ok. */
const counted =
  (call: CallWechat, { wechatCalls }: Pick<Metrics, 'wechatCalls'>): CallWechat =>
  async (request) => {
    try {
      const reply = await call(request)
      wechatCalls.inc({ path: request.path, result: reply.errcode === 0 ? 'ok' : String(reply.errcode) })
      return reply
    } catch (error) {
      wechatCalls.inc({ path: request.path, result: 'unreachable' })
      throw error
    }
  }

export const createWechat = (deps: WechatDeps): Wechat => {
  const { settings, log, metrics } = deps
  const call = counted(createWechatApi(settings, log), metrics)
  const tokens = createAccessTokens({ ...deps, call })
  return {
    personOf: (code) => codeToSession(call, settings, log, code),
    phoneOf: (code) => phoneNumber(call, tokens, log, code),
    codeFor: (order) => miniProgramCode(call, tokens, log, order),
    send: (message) => sendSubscribeMessage(call, tokens, log, message),
    checkText: (text) => checkText(call, tokens, log, text),
  }
}
