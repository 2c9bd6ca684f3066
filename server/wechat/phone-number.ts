import type { AccessTokens } from './access-token'
import { askWithToken } from './ask-with-token'
import type { CallWechat, WechatLog, WechatReply } from './wechat-api'
import { wechatRefusal } from './wechat-refusal'

const PATH = '/wxa/business/getuserphonenumber'

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
  const reply = await askWithToken(call, tokens, { path: PATH, body: { code } })
  const number = reply.errcode === 0 ? numberOf(reply) : null
  if (number === null) throw wechatRefusal(reply, PATH, log)
  return number
}
