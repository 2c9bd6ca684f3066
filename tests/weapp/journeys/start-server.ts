import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { sendByHttp } from '../http-transport'
import type { Settings } from '../wx/settings'

export const MULIN = path.resolve(__dirname, '../../../dist/weapp')

/** For starting all of it on a machine that is busy. */
export const START_PATIENCE = 180_000

export type JourneyServer = {
  /** Lets a phone reach it under the address that was built in. */
  settings: Partial<Settings>
  /** Somebody else, with a telephone of their own, signs up for the event of this title. */
  signUpAnother(code: string, title: string): Promise<{ state: string }>
  close(): Promise<void>
}

/** The real server with the journey's content, in a process of its own: Jest's jsdom is no place for a server. */
export const startJourneyServer = async (notices = 40): Promise<JourneyServer> => {
  const child = fork(path.join(__dirname, 'server-process.ts'), [String(notices)], {
    execArgv: ['--import', 'tsx'],
  })
  const ended = once(child, 'exit')
  const [url] = (await Promise.race([
    once(child, 'message'),
    ended.then(() => Promise.reject(new Error('The server of the journeys did not start.'))),
  ])) as [string]

  const ask = async <T>(method: string, address: string, token = '', body?: object): Promise<T> => {
    const { status, text } = await sendByHttp({
      method,
      url: `${url}/api/v1${address}`,
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
    settings: { builtBase: process.env.MULIN_API_BASE ?? 'http://localhost:8080', serverBase: url },
    signUpAnother: async (code, title) => {
      const session = { provider: 'wechat', code }
      const { token } = await ask<{ token: string }>('POST', '/sessions', '', session)
      const { items } = await ask<{ items: { id: string; title: string }[] }>('GET', '/events')
      const event = items.find((each) => each.title === title)
      return ask('POST', `/events/${event?.id}/registrations`, token, { attendees: [{ self: true }] })
    },
    close: async () => {
      child.disconnect()
      await ended
    },
  }
}
