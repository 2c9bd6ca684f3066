import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { resumeSessions } from '../commands/resume-sessions'
import { AppError } from '../errors'
import { groupCommit } from '../lib/group-commit'
import { SessionCache } from '../lib/session-cache'
import { hashOfToken, isSessionToken } from '../lib/session-token'
import type { RouteDeps } from '../route-deps'

declare module 'fastify' {
  interface FastifyInstance {
    sessions: SessionCache
  }
  interface FastifyRequest {
    /** Set by the guards below; null on routes without one. */
    residentId: string | null
  }
}

/** Gives the app its sessions. Only routes that name a guard look a session up: public pages pay nothing. */
export const useSessions = (app: FastifyInstance, { db, now }: Pick<RouteDeps, 'db' | 'now'>) => {
  // On the busiest morning every request is another resident's: those who wait are looked up together.
  const resume = groupCommit((_all: string, hashes: string[]) => resumeSessions(db, hashes, now()))
  app.decorate('sessions', new SessionCache((tokenHash) => resume('all', tokenHash), now))
  app.decorateRequest('residentId', null)
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
