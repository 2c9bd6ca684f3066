import type { ErrorCode } from '../../core/contract/error-codes'
import { AppError } from '../errors'
import type { WechatLog, WechatReply } from './wechat-api'

/** WeChat's codes for what the resident or the hour is to blame for. Whatever else it refuses is a fault of ours. */
const CODES: Record<number, ErrorCode> = {
  40029: 'LOGIN_CODE_INVALID',
  40163: 'LOGIN_CODE_INVALID',
  40226: 'LOGIN_REFUSED',
  45009: 'UNAVAILABLE',
  45011: 'RATE_LIMITED',
}

/** The error to throw for a reply that is not a success. */
export const wechatRefusal = ({ errcode }: WechatReply, path: string, log: WechatLog): AppError => {
  const code = CODES[errcode]
  if (!code)
    log.error({ path, errcode }, 'WeChat refuses the call: check WECHAT_APP_ID and WECHAT_APP_SECRET')
  return new AppError(code ?? 'INTERNAL')
}
