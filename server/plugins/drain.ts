import type { FastifyInstance } from 'fastify'

/** A server about to end: it still answers, but asks everybody to go elsewhere with the next request. */
export type Drain = { isDraining: boolean }

/** Kept-alive connections end with the reply, so that none is open when the server closes. */
export const drainConnections = (app: FastifyInstance, drain: Drain) => {
  app.addHook('onRequest', (_request, reply, done) => {
    if (drain.isDraining) reply.header('connection', 'close')
    done()
  })
}
