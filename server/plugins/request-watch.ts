import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  onResponseHookHandler,
  RouteOptions,
} from 'fastify'
import type { Metrics } from '../lib/metrics'
import type { Settings } from '../settings'

/** Told at the level `info`, as an answer to "why was it slow at nine?"; all others at `debug` only. */
const SLOW_MS = 1000

const OWN = /^\/(api|healthz|readyz|metrics)\b/

/** A route's pattern, never the address: that holds ids, searches and whatever somebody typed. Files are one. */
const nameOf = (url: string) => (OWN.test(url) ? url : 'files')

const lineOf = (request: FastifyRequest, reply: FastifyReply, route: string) => ({
  method: request.method,
  route,
  status: reply.statusCode,
  ms: Math.round(reply.elapsedTime),
})

/** Whether the level asks for a line for each request. */
export const isEachLogged = (level: Settings['logLevel']): boolean => level === 'debug' || level === 'trace'

/** Gives every reply the id of its request, counts it and, where the level asks for it, logs it. */
export const watchRequests = (
  app: FastifyInstance,
  { requestSeconds }: Metrics,
  logLevel: Settings['logLevel'],
) => {
  const logsEach = isEachLogged(logLevel)

  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })

  const watchAs = (method: string, route: string): onResponseHookHandler => {
    const count = requestSeconds.ofRoute(method, route)
    return (request, reply, done) => {
      const ms = reply.elapsedTime
      count(reply.raw.statusCode, ms)
      if (ms >= SLOW_MS) request.log.info(lineOf(request, reply, route), 'slow request')
      else if (logsEach) request.log.debug(lineOf(request, reply, route), 'request')
      done()
    }
  }

  app.addHook('onRoute', (route: RouteOptions) => {
    const watch = watchAs([route.method].flat().join(' '), nameOf(route.url))
    route.onResponse = [route.onResponse ?? [], watch].flat()
  })
  const watchUnknown = watchAs('any', 'none')
  app.addHook('onResponse', function (request, reply, done) {
    if (request.is404) watchUnknown.call(this, request, reply, done)
    else done()
  })
}
