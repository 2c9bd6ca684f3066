import type { CallWechat, WechatLog, WechatSettings } from './wechat-api'
import { wechatRefusal } from './wechat-refusal'

/** Who tapped: `unionId` is the same in all programs of one owner, and missing where there is but one. */
export type WechatPerson = { openId: string; unionId: string | null }

const PATH = '/sns/jscode2session'

/** Redeems a code of wx.login. The session_key that comes with it is of no use here and goes no further. */
export const codeToSession = async (
  call: CallWechat,
  { appId, appSecret }: WechatSettings,
  log: WechatLog,
  code: string,
): Promise<WechatPerson> => {
  const query = { appid: appId, secret: appSecret, js_code: code, grant_type: 'authorization_code' }
  const { openid, unionid, ...reply } = await call({ path: PATH, query })
  if (reply.errcode !== 0 || typeof openid !== 'string' || openid === '')
    throw wechatRefusal(reply, PATH, log)
  return { openId: openid, unionId: typeof unionid === 'string' && unionid !== '' ? unionid : null }
}
