import { Refusal } from './answer'
import type { Context } from './context'

/** The client shows the subscribe dialog only as the answer to a tap. */
const TAP_LASTS = 1500
const TEMPLATES_AT_ONCE = 3

export function accountApis({ settings, phone, answering, lastTap }: Context): Record<string, unknown> {
  return answering({
    login: () => {
      if (settings.offline) throw new Refusal('net::ERR_INTERNET_DISCONNECTED')
      return { code: settings.loginCodes.shift() ?? `login-code-${String(++phone.codesHandedOut)}` }
    },
    checkSession: () => undefined,
    requestSubscribeMessage: ({ tmplIds }) => {
      const templates = Array.isArray(tmplIds) ? tmplIds.map(String) : []
      if (Date.now() - lastTap() > TAP_LASTS) throw new Refusal('can only be invoked by user TAP gesture.')
      if (templates.length === 0 || templates.length > TEMPLATES_AT_ONCE) {
        throw new Refusal('Templates count out of max bounds', { errCode: 20003 })
      }
      return Object.fromEntries(templates.map((id) => [id, settings.subscriptions[id] ?? 'accept']))
    },
  })
}
