import path from 'node:path'
import { BUILT_BASE } from '../build'
import { sendByHttp } from '../http-transport'
import type { Facts } from '../serve'
import { startServerProcess } from '../server-process'
import type { Settings } from '../wx/settings'

export const MULIN = path.resolve(__dirname, '../../../dist/weapp')
/** For starting all of it on a machine that is busy. */
export const START_PATIENCE = 180_000

export type JourneyServer = {
  /** Lets a phone reach it under the address that was built in. */
  settings: Partial<Settings>
  /** Somebody else, with a telephone of their own, signs up for the event of this title. */
  signUpAnother(code: string, title: string): Promise<{ state: string }>
  /** What the scene tells: ids of what it made. */
  facts: Facts
  close(): Promise<void>
}

export const startJourneyServer = async (scene = 'journey'): Promise<JourneyServer> => {
  const server = await startServerProcess(scene)

  const ask = async <T>(method: string, address: string, token = '', body?: object): Promise<T> => {
    const { status, text } = await sendByHttp({
      method,
      url: `${server.url}/api/v1${address}`,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body ? JSON.stringify(body) : null,
      timeout: 20_000,
    })
    if (status >= 300) throw new Error(`${method} ${address}: ${status} ${text}`)
    return JSON.parse(text) as T
  }

  return {
    settings: { builtBase: BUILT_BASE, serverBase: server.url },
    facts: server.facts,
    signUpAnother: async (code, title) => {
      const session = { provider: 'wechat', code }
      const { token } = await ask<{ token: string }>('POST', '/sessions', '', session)
      const { items } = await ask<{ items: { id: string; title: string }[] }>('GET', '/events')
      const event = items.find((each) => each.title === title)
      return ask('POST', `/events/${event?.id}/registrations`, token, { attendees: [{ self: true }] })
    },
    close: () => server.stop(),
  }
}
