import { type Static, Type } from '@sinclair/typebox'
import { OneOf } from './common'
import { Resident } from './resident'

export const PROVIDERS = ['wechat', 'wechat-h5', 'demo'] as const
export type Provider = (typeof PROVIDERS)[number]

/** `code` is wx.login's; in demo mode any name, which signs in the demo resident of that name. */
export const SessionRequest = Type.Object(
  { provider: OneOf(PROVIDERS), code: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }) },
  { additionalProperties: false },
)
export type SessionRequest = Static<typeof SessionRequest>

export const SessionReply = Type.Object({ token: Type.String(), resident: Resident })
export type SessionReply = Static<typeof SessionReply>
