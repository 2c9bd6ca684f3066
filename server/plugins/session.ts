import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { resumeSessions } from '../commands/resume-sessions'
import { AppError } from '../errors'
import { groupCommit } from '../lib/group-commit'
import { SessionCache } from '../lib/session-cache'
import { hashOfToken, isSessionToken } from '../lib/session-token'
import type { RouteDeps } from '../route-deps'

/** `name`: method and path, as in `PUT /me/phone`; `session`: what its guard asks for. */
export type ResidentRoute = { name: string; session: 'needed' | 'welcome' | 'none' }

declare module 'fastify' {
  interface FastifyInstance {
    sessions: SessionCache
    /** Every route of the API that is no officer's, as its guards declare it. */
    residentRoutes: ResidentRoute[]
  }
  interface FastifyRequest {
    /** Set by the guards below; null on routes without one. */
    residentId: string | null
  }
}

const API_PATH = '/api/v1/'

const listRoute = (routes: ResidentRoute[]) => (route: RouteOptions) => {
  if (!route.url.startsWith(API_PATH) || route.config?.staffAction !== undefined) return
  const guards = [route.onRequest ?? [], route.preHandler ?? []].flat()
  const isNeeded = guards.some((guard) => guard === requireResident)
  const isWelcome = guards.some((guard) => guard === withViewer)
  const session = isNeeded ? 'needed' : isWelcome ? 'welcome' : 'none'
  // Fastify makes a HEAD of every GET, with the same guards.
  const methods = [route.method].flat().filter((method) => method !== 'HEAD')
  for (const method of methods)
    routes.push({ name: `${method} ${route.url.slice(API_PATH.length - 1)}`, session })
}

/** Gives the app its sessions. Only routes that name a guard look a session up: public pages pay nothing. */
export const useSessions = (app: FastifyInstance, { db, now }: Pick<RouteDeps, 'db' | 'now'>) => {
  // On the busiest morning every request is another resident's: those who wait are looked up together.
  const resume = groupCommit((_all: string, hashes: string[]) => resumeSessions(db, hashes, now()))
  app.decorate('sessions', new SessionCache((tokenHash) => resume('all', tokenHash), now))
  app.decorateRequest('residentId', null)
  const routes: ResidentRoute[] = []
  app.decorate('residentRoutes', routes)
  app.addHook('onRoute', listRoute(routes))
}

/** Of the token that came with the request; null when there is none that could be ours. */
export const tokenHashOf = ({ headers }: FastifyRequest): string | null => {
  const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1]
  return token !== undefined && isSessionToken(token) ? hashOfToken(token) : null
}

/** Guard: the request comes with a session that stands. What it answers is for nobody else, so nothing keeps it. */
export const requireResident = async (request: FastifyRequest, reply: FastifyReply) => {
  const tokenHash = tokenHashOf(request)
  request.residentId = tokenHash === null ? null : await request.server.sessions.residentIdOf(tokenHash)
  if (request.residentId === null) throw new AppError('SESSION_REQUIRED')
  reply.header('cache-control', 'private, no-store')
}

/** Guard: a session is welcome, not needed. One that no longer stands is refused, so that the client signs out. */
export const withViewer = async (request: FastifyRequest, reply: FastifyReply) => {
  if (request.headers.authorization !== undefined) await requireResident(request, reply)
}

/** Behind `requireResident`, or once `residentId` is known to be there. */
export const residentIdOf = ({ residentId }: FastifyRequest): string => {
  if (residentId === null) throw new AppError('SESSION_REQUIRED')
  return residentId
}
