import { AppError } from '../errors'
import type { AccessTokens } from './access-token'
import { askWithToken } from './ask-with-token'
import { messageIdOf } from './message-id'
import type { CallWechat, WechatLog, WechatReply } from './wechat-api'

export const PROGRAM_STATES = ['formal', 'trial', 'developer'] as const
export type ProgramState = (typeof PROGRAM_STATES)[number]

export type SubscribeMessage = {
  openId: string
  templateId: string
  /** What a tap opens, with its parameters. */
  page: string
  /** By the template's own names. */
  fields: Record<string, string>
  programState: ProgramState
}

/**
 * - `sent`: WeChat took it. `messageId` comes again in the push that tells of its arrival.
 * - `noCredit`: nothing accepted is left. `refused`: the resident has turned these messages off.
 * - `later`: worth another try. `failed`: it would fail again; somebody has to look at it.
 */
export type SendOutcome =
  | { result: 'sent'; messageId: string | null }
  | { result: 'noCredit' | 'refused' | 'later' | 'failed'; error: string }

const PATH = '/cgi-bin/message/subscribe/send'

const RESULTS: Record<number, Exclude<SendOutcome['result'], 'sent'>> = {
  43101: 'noCredit',
  43107: 'refused',
  // Two at once to one person: ours are sent one after the other, but other programs send too.
  43108: 'later',
  45009: 'later',
  45011: 'later',
  // Refused twice, with a new token in between: another process may just be renewing it.
  40001: 'later',
  40014: 'later',
  42001: 'later',
}

/** What the street's IT can do about it. */
const ADVICE: Record<number, string> = {
  40003: 'the openid is not of this mini-program: check WECHAT_APP_ID',
  40037: 'the template is not of this mini-program: check WECHAT_TEMPLATE_*',
  41030: 'the page is not in the published mini-program',
  45168: 'the text holds a word that WeChat does not allow',
  47003: 'a field does not fit its template: check the field names of WECHAT_TEMPLATE_*',
}

/** Sends one message; answers what came of it and does not throw when WeChat refuses or is away. */
export const sendSubscribeMessage = async (
  call: CallWechat,
  tokens: AccessTokens,
  log: WechatLog,
  { openId, templateId, page, fields, programState }: SubscribeMessage,
): Promise<SendOutcome> => {
  const body = {
    touser: openId,
    template_id: templateId,
    page,
    data: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }])),
    miniprogram_state: programState,
    lang: 'zh_CN',
  }
  let reply: WechatReply
  try {
    reply = await askWithToken(call, tokens, { path: PATH, body })
  } catch (error) {
    // Busy, away, or no token to be had, which is logged where it happens.
    if (error instanceof AppError) return { result: 'later', error: error.code }
    throw error
  }
  const { errcode } = reply
  if (errcode === 0) return { result: 'sent', messageId: messageIdOf(reply.msgid) }
  const result = RESULTS[errcode] ?? 'failed'
  if (result === 'failed') {
    log.error(
      { path: PATH, errcode, templateId },
      `WeChat refuses the message: ${ADVICE[errcode] ?? 'see errcode'}`,
    )
  }
  return { result, error: String(errcode) }
}
