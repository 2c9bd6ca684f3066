import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** A request as it reached the stand-in. */
export type WechatStandInRequest = {
  method: string
  path: string
  query: Record<string, string>
  body: Record<string, unknown> | null
}

/** An answer: JSON as WeChat gives it, or a fault of the way there. */
export type WechatStandInReply =
  | Record<string, unknown>
  | { picture: Buffer }
  | { notJson: string; status?: number }
  | { hang: true }
  | { cut: true }

type Answer =
  WechatStandInReply | ((request: WechatStandInRequest) => WechatStandInReply | Promise<WechatStandInReply>)

export type WechatStandIn = {
  apiBase: string
  /** All requests since the last `reset`, oldest first. */
  requests: WechatStandInRequest[]
  requestsTo(path: string): WechatStandInRequest[]
  /** The next answers of a path, one a request; the last stays. A function decides by the request. */
  answer(path: string, ...replies: Answer[]): void
  reset(): void
  close(): Promise<void>
}

export const CODE_TO_SESSION = '/sns/jscode2session'
export const STABLE_TOKEN = '/cgi-bin/stable_token'
export const SEND_MESSAGE = '/cgi-bin/message/subscribe/send'
export const MINI_PROGRAM_CODE = '/wxa/getwxacodeunlimit'
export const CHECK_TEXT = '/wxa/msg_sec_check'
export const PHONE_NUMBER = '/wxa/business/getuserphonenumber'

export const WECHAT_SESSION = { openid: 'oStandIn-1', session_key: 'c2Vzc2lvbi1rZXktMQ==' }
export const WECHAT_TOKEN = { access_token: 'stand-in-token-1', expires_in: 7200 }
export const WECHAT_PHONE = {
  errcode: 0,
  errmsg: 'ok',
  phone_info: {
    phoneNumber: '15600000077',
    purePhoneNumber: '15600000077',
    countryCode: '86',
    watermark: { timestamp: 1637744274, appid: 'wx-stand-in' },
  },
}

/** A refusal in WeChat's words, which can hold a request id and hints. */
export const wechatError = (errcode: number, errmsg = 'refused') => ({
  errcode,
  errmsg: `${errmsg}, rid: 6543-stand-in`,
})

const bodyOf = async (request: IncomingMessage): Promise<Record<string, unknown> | null> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  return text === '' ? null : (JSON.parse(text) as Record<string, unknown>)
}

const send = (response: ServerResponse, reply: WechatStandInReply) => {
  if ('hang' in reply) return
  if ('cut' in reply) {
    response.destroy()
    return
  }
  if ('notJson' in reply) {
    response.writeHead(typeof reply.status === 'number' ? reply.status : 200, { 'content-type': 'text/html' })
    response.end(reply.notJson)
    return
  }
  if ('picture' in reply && Buffer.isBuffer(reply.picture)) {
    response.writeHead(200, { 'content-type': 'image/jpeg' }).end(reply.picture)
    return
  }
  // WeChat calls its JSON plain text.
  response.writeHead(200, { 'content-type': 'text/plain' }).end(JSON.stringify(reply))
}

/** WeChat's server API on a port of this machine: says what it is told to, remembers what it was asked. */
export const startWechatStandIn = async (): Promise<WechatStandIn> => {
  const answers = new Map<string, Answer[]>()
  const requests: WechatStandInRequest[] = []

  const answerOf = (request: WechatStandInRequest): WechatStandInReply | Promise<WechatStandInReply> => {
    const queue = answers.get(request.path) ?? []
    const next = queue.length > 1 ? queue.shift() : queue[0]
    if (next === undefined) return wechatError(-1, 'the stand-in was told no answer')
    return typeof next === 'function' ? next(request) : next
  }

  const server = createServer((incoming, response) => {
    void bodyOf(incoming).then(async (body) => {
      const url = new URL(incoming.url ?? '/', 'http://stand-in')
      const query = Object.fromEntries(url.searchParams)
      const request = { method: incoming.method ?? '', path: url.pathname, query, body }
      requests.push(request)
      send(response, await answerOf(request))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the stand-in has no port')

  return {
    apiBase: `http://127.0.0.1:${address.port}`,
    requests,
    requestsTo: (path) => requests.filter((request) => request.path === path),
    answer: (path, ...replies) => answers.set(path, replies),
    reset: () => {
      answers.clear()
      requests.length = 0
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
