import type { IncomingHttpHeaders } from 'node:http'
import type { WechatPerson } from './code-to-session'

const textOf = (value: string | string[] | undefined) =>
  typeof value === 'string' && value !== '' ? value : null

/**
 * Who asks, as the gateway of 微信云托管 says in its headers: only for a call that came through callContainer (then it
 * names its source) from this very mini-program. Null: ask WeChat by the code, as elsewhere.
 */
export const cloudPerson = (headers: IncomingHttpHeaders, appId: string): WechatPerson | null => {
  const openId = textOf(headers['x-wx-openid'])
  const isOurs = textOf(headers['x-wx-source']) !== null && textOf(headers['x-wx-appid']) === appId
  return openId !== null && isOurs ? { openId, unionId: textOf(headers['x-wx-unionid']) } : null
}
