import type { AccessTokens } from './access-token'
import type { CallWechat, WechatLog, WechatReply } from './wechat-api'
import { wechatRefusal } from './wechat-refusal'

const PATH = '/wxa/business/getuserphonenumber'

/** The access token is wrong or has run out. */
const TOKEN_REFUSED = [40001, 40014, 42001]

const textOf = (value: unknown) =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

/** Chinese numbers as they are dialled here, others with their country: `+81 9012345678`. */
const numberOf = ({ phone_info: phone }: WechatReply): string | null => {
  if (typeof phone !== 'object' || phone === null) return null
  const { purePhoneNumber, countryCode } = phone as Record<string, unknown>
  const number = textOf(purePhoneNumber)
  const country = textOf(countryCode)
  if (number === '') return null
  return country === '86' || country === '' ? number : `+${country} ${number}`
}

/** Redeems a code of `open-type="getPhoneNumber"`. */
export const phoneNumber = async (
  call: CallWechat,
  tokens: AccessTokens,
  log: WechatLog,
  code: string,
): Promise<string> => {
  const ask = async () => {
    const token = await tokens.current()
    const reply = await call({ path: PATH, query: { access_token: token.text }, body: { code } })
    return { token, reply }
  }
  const first = await ask()
  const isTokenRefused = TOKEN_REFUSED.includes(first.reply.errcode)
  if (isTokenRefused) await tokens.drop(first.token)
  const { reply } = isTokenRefused ? await ask() : first
  const number = reply.errcode === 0 ? numberOf(reply) : null
  if (number === null) throw wechatRefusal(reply, PATH, log)
  return number
}
