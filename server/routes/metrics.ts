import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { AppError } from '../errors'
import { isSameSecret } from '../lib/same-secret'
import type { RouteDeps } from '../route-deps'

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

/** A proxy on this machine comes from here too, and then speaks for somebody else. */
const isFromThisMachine = ({ socket, headers }: FastifyRequest) =>
  LOOPBACK.includes(socket.remoteAddress ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined &&
  headers['x-real-ip'] === undefined

const bearerOf = ({ headers }: FastifyRequest) => /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1]

/** For Prometheus: what was counted here, and what the database says at this moment. */
export const metricsRoutes: FastifyPluginAsyncTypebox<RouteDeps> = async (app, { settings, metrics }) => {
  const requireReader = async (request: FastifyRequest) => {
    const token = bearerOf(request)
    const isAllowed =
      settings.metricsToken !== null && token !== undefined
        ? isSameSecret(token, settings.metricsToken)
        : isFromThisMachine(request)
    if (!isAllowed) throw new AppError('FORBIDDEN')
  }

  app.get('/metrics', {
    onRequest: requireReader,
    schema: { hide: true },
    handler: async (_request, reply) =>
      reply
        .header('cache-control', 'no-store')
        .type(metrics.registry.contentType)
        .send(await metrics.registry.metrics()),
  })
}
