import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '../errors'
import type { Settings } from '../settings'

export type WechatSettings = NonNullable<Settings['wechat']>

/** As much of pino as is used here. Neither addresses nor WeChat's own words are logged: both can hold secrets. */
export type WechatLog = Record<'warn' | 'error', (fields: Record<string, unknown>, message: string) => void>

export type WechatRequest = { path: string; query?: Record<string, string>; body?: Record<string, unknown> }

/** What WeChat answered; `errcode` is 0 when all is well. A picture comes by itself, a refusal of it as JSON. */
export type WechatReply = Record<string, unknown> & {
  errcode: number
  picture?: { bytes: Buffer; contentType: string }
}

/** A call of WeChat's server API. Answers refusals too, throws when WeChat cannot be reached or stays busy. */
export type CallWechat = (request: WechatRequest) => Promise<WechatReply>

/** For all attempts of one call together; the mini-program itself gives up after ten seconds. */
const TIMEOUT_MS = 5000
const BUSY = -1
const WAITS_WHEN_BUSY_MS = [200, 600]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The name of a network failure, without the address that its message would tell. */
const failureOf = (error: unknown): string => {
  const { name, cause } = isObject(error) ? error : {}
  if (isObject(cause) && typeof cause.code === 'string') return cause.code
  return typeof name === 'string' ? name : 'unknown'
}

export const createWechatApi = (
  { apiBase }: WechatSettings,
  log: WechatLog,
  timeoutMs = TIMEOUT_MS,
): CallWechat => {
  const ask = async ({ path, query, body }: WechatRequest, signal: AbortSignal): Promise<WechatReply> => {
    let failure = 'not JSON'
    try {
      const response = await fetch(`${apiBase}${path}?${new URLSearchParams(query).toString()}`, {
        signal,
        redirect: 'error',
        ...(body && {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      })
      const contentType = response.headers.get('content-type') ?? ''
      if (response.ok && contentType.startsWith('image/'))
        return { errcode: 0, picture: { bytes: Buffer.from(await response.arrayBuffer()), contentType } }
      const reply: unknown = await response.json()
      if (response.ok && isObject(reply))
        return { ...reply, picture: undefined, errcode: Number(reply.errcode ?? 0) }
    } catch (error) {
      failure = failureOf(error)
    }
    log.warn({ path, failure }, 'WeChat cannot be reached')
    throw new AppError('UNAVAILABLE')
  }

  return async (request) => {
    const signal = AbortSignal.timeout(timeoutMs)
    for (const pause of WAITS_WHEN_BUSY_MS) {
      const reply = await ask(request, signal)
      if (reply.errcode !== BUSY) return reply
      await wait(pause)
    }
    const reply = await ask(request, signal)
    if (reply.errcode !== BUSY) return reply
    log.warn({ path: request.path, failure: 'busy' }, 'WeChat cannot be reached')
    throw new AppError('UNAVAILABLE')
  }
}
