import { createHash } from 'node:crypto'
import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { takePush } from '../commands/take-push'
import { AppError } from '../errors'
import type { RouteDeps } from '../route-deps'
import { readPush } from '../wechat/push-event'
import { isSignedAs, openPush, pushSignature } from '../wechat/push-seal'

const Signed = Type.Object({
  signature: Type.String({ maxLength: 64 }),
  timestamp: Type.String({ pattern: '^\\d{1,12}$' }),
  nonce: Type.String({ maxLength: 64 }),
  echostr: Type.Optional(Type.String({ maxLength: 200 })),
  msg_signature: Type.Optional(Type.String({ maxLength: 64 })),
})

/** WeChat's repeats come within half a minute; what is older was kept by somebody. */
const MAX_AGE_MS = 10 * 60_000
const BODY_LIMIT = 64 * 1024

type CallbackDeps = RouteDeps & { appId: string; callback: { token: string; aesKey: Buffer | null } }

const readJson = (body: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    // XML is what the backend of WeChat offers besides.
    throw new AppError('TYPE_UNSUPPORTED')
  }
}

const encryptedOf = (body: string): string => {
  const message = readJson(body)
  return typeof message.Encrypt === 'string' ? message.Encrypt : ''
}

/** Where WeChat tells of consents, deliveries and withdrawn authorizations. Only there where a token is set. */
export const wechatCallbackRoutes: FastifyPluginAsyncTypebox<CallbackDeps> = async (app, deps) => {
  const { now, pages, appId, callback } = deps
  const { token, aesKey } = callback
  const schema = { hide: true, querystring: Signed }

  const checkQuery = async (request: FastifyRequest) => {
    const { signature, timestamp, nonce } = request.query as Record<string, string>
    const isSigned = isSignedAs(signature ?? '', pushSignature(token, timestamp ?? '', nonce ?? ''))
    const age = Math.abs(now().getTime() - Number(timestamp) * 1000)
    if (!isSigned || age > MAX_AGE_MS) throw new AppError('FORBIDDEN')
  }

  /** Without a key the signature says nothing of the body: WeChat's 明文模式 trusts in TLS. */
  const messageOf = (body: string, query: { timestamp: string; nonce: string; msg_signature?: string }) => {
    if (aesKey === null) return body
    const encrypted = encryptedOf(body)
    const expected = pushSignature(token, query.timestamp, query.nonce, encrypted)
    if (!isSignedAs(query.msg_signature ?? '', expected)) throw new AppError('FORBIDDEN')
    const message = openPush(aesKey, appId, encrypted)
    if (message === null) throw new AppError('FORBIDDEN')
    return message
  }

  // WeChat does not always say that its JSON is JSON.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: BODY_LIMIT }, (_request, body, done) =>
    done(null, body),
  )

  app.get('/wechat/callback', {
    schema,
    preHandler: checkQuery,
    handler: async (request, reply) => reply.type('text/plain').send(request.query.echostr ?? ''),
  })

  app.post('/wechat/callback', {
    schema,
    preHandler: checkQuery,
    handler: async (request, reply) => {
      const message = messageOf(typeof request.body === 'string' ? request.body : '', request.query)
      const event = readPush(message)
      if (event === null) {
        request.log.error('WeChat pushes what is no JSON: choose 数据格式 JSON in 消息推送')
        throw new AppError('TYPE_UNSUPPORTED')
      }
      // Not whom it concerns: an openid names a person.
      request.log.info({ push: event.name }, 'WeChat tells of something')
      const key = createHash('sha256').update(message).digest('base64url')
      await takePush({ ...deps, sessions: app.sessions }, event, key)
      if (event.name === 'cancelled') {
        pages.changed('news')
        pages.changed('events')
      }
      return reply.type('text/plain').send('success')
    },
  })
}
