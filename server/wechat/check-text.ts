import { AppError } from '../errors'
import type { AccessTokens } from './access-token'
import { askWithToken } from './ask-with-token'
import type { CallWechat, WechatLog, WechatReply } from './wechat-api'

const PATH = '/wxa/msg_sec_check'

/** Characters that WeChat takes at once. */
const LONGEST = 2500

/** The resident has not opened the mini-program in the last two hours: nothing is wrong. */
const NOT_SEEN_LATELY = 61010
/** Too many a minute, too many a day. */
const TOO_MANY = [44991, 45009]

export type TextVerdict = 'pass' | 'review' | 'risky'

/** `scene`: 1 a profile, 2 a comment, 3 a forum, 4 a diary. */
export type TextToCheck = { openId: string; scene: 1 | 2 | 3 | 4; text: string }

const partsOf = (text: string) => {
  const letters = [...text]
  return Array.from({ length: Math.ceil(letters.length / LONGEST) }, (_, index) =>
    letters.slice(index * LONGEST, (index + 1) * LONGEST).join(''),
  )
}

const VERDICTS: readonly unknown[] = ['pass', 'review', 'risky'] satisfies TextVerdict[]
const isVerdict = (value: unknown): value is TextVerdict => VERDICTS.includes(value)

/** `suggest` of the whole; null where WeChat refused to look, which the log tells of if it is a fault of ours. */
const verdictOf = ({ errcode, result }: WechatReply, log: WechatLog): TextVerdict | null => {
  if (errcode === 0 && typeof result === 'object' && result !== null && 'suggest' in result)
    return isVerdict(result.suggest) ? result.suggest : null
  if (errcode !== NOT_SEEN_LATELY && !TOO_MANY.includes(errcode))
    log.error({ path: PATH, errcode }, 'WeChat does not check texts: see errcode of security.msgSecCheck')
  return null
}

/** The worst of its parts. Null where it could not be checked: WeChat is away, busy or does not want to. */
export const checkText = async (
  call: CallWechat,
  tokens: AccessTokens,
  log: WechatLog,
  { openId, scene, text }: TextToCheck,
): Promise<TextVerdict | null> => {
  const verdicts = new Set<TextVerdict>()
  for (const content of partsOf(text)) {
    const body = { version: 2, scene, openid: openId, content }
    try {
      const verdict = verdictOf(await askWithToken(call, tokens, { path: PATH, body }), log)
      if (verdict === null) return null
      verdicts.add(verdict)
    } catch (error) {
      if (error instanceof AppError) return null
      throw error
    }
  }
  return verdicts.has('risky') ? 'risky' : verdicts.has('review') ? 'review' : 'pass'
}
