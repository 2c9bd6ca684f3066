import { timingSafeEqual } from 'node:crypto'
import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import type { StaffAction } from '../../core/contract/officer-words'
import { dutyOf, mayDo } from '../../core/rules/officer-rights'
import { resumeOfficerSession } from '../commands/resume-officer-session'
import { AppError } from '../errors'
import { hashOfToken, isSessionToken } from '../lib/session-token'
import type { Officer } from '../officer'
import type { RouteDeps } from '../route-deps'
import type { OfficerSessionRow } from '../store/officer-sessions'
import { readStreetSettings } from '../store/street-settings'
import { unitIdsBelow } from '../store/units'
import { refuseCrossSite } from './same-origin'

/** What a staff route asks of the officer: a right, any session at all (`own`), or nothing (`anyone`). */
export type StaffAccess = StaffAction | 'own' | 'anyone'

/** `name`: method and path, as in `PUT /staff/news/:id`. */
export type StaffRoute = { name: string; access: StaffAccess; takesOperator: boolean }

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route below /staff declares it; the guard is put before the route because of it. */
    staffAction?: StaffAccess
    /** The machine's own `npm run import` may come too, with the token of the lock file. */
    takesOperator?: boolean
  }
  interface FastifyInstance {
    /** Every route below /staff, as it declares itself. */
    staffRoutes: StaffRoute[]
  }
  interface FastifyRequest {
    /** The officer who asks; null on routes that let anyone in, and for the machine's operator. */
    officer: Officer | null
  }
}

export const COOKIE = 'mulin-officer'
const API_PATH = '/api/v1'
const STAFF_PATH = `${API_PATH}/staff`

type OfficerDeps = Pick<RouteDeps, 'db' | 'now' | 'settings'> & { operatorToken?: string | undefined }

const isEqual = (given: string, wanted: string) =>
  given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted))

/** True for the operator; a token that is another's is refused. */
const isOperator = (request: FastifyRequest, operatorToken: string | undefined): boolean => {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (token === undefined) return false
  if (operatorToken === undefined || !isEqual(token, operatorToken)) throw new AppError('FORBIDDEN')
  return true
}

/** Of the cookie that came with the request; null when there is none that could be ours. */
export const officerTokenHashOf = (request: FastifyRequest): string | null => {
  const { [COOKIE]: token } = request.server.parseCookie(request.headers.cookie ?? '')
  return token !== undefined && isSessionToken(token) ? hashOfToken(token) : null
}

/** Behind a guard that asks for an officer. */
export const officerOf = ({ officer }: FastifyRequest): Officer => {
  if (officer === null) throw new AppError('SESSION_REQUIRED')
  return officer
}

/** The cookie reaches staff routes only, so that public pages stay the same for everyone. */
export const cookieOptions = ({ settings }: Pick<RouteDeps, 'settings'>) => ({
  path: STAFF_PATH,
  httpOnly: true,
  sameSite: 'strict' as const,
  secure: settings.isProduction,
})

export const isTotpRequiredOfAdmins = async ({ db, settings }: Pick<RouteDeps, 'db' | 'settings'>) =>
  settings.isProduction && (await readStreetSettings(db)).isAdminTotpRequired

const refuseDuty = async (deps: OfficerDeps, session: OfficerSessionRow) => {
  const { role, mustChangePassword } = session
  const hasTotp = session.totpSealed !== null
  const isRequired = role === 'admin' && !hasTotp && (await isTotpRequiredOfAdmins(deps))
  const duty = dutyOf({ role, mustChangePassword, hasTotp, isTotpRequiredOfAdmins: isRequired })
  if (duty) throw new AppError(duty)
}

/** Guard: an officer's session that stands and whose role may do the action. */
const requireOfficer =
  (deps: OfficerDeps, access: StaffAccess, takesOperator: boolean) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('cache-control', 'private, no-store')
    if (takesOperator && isOperator(request, deps.operatorToken)) return
    const tokenHash = officerTokenHashOf(request)
    if (access !== 'anyone' && tokenHash === null) throw new AppError('SESSION_REQUIRED')
    refuseCrossSite(request, deps.settings.publicUrl)
    if (access === 'anyone' || tokenHash === null) return
    const session = await resumeOfficerSession(deps.db, tokenHash, deps.settings.isDemo, deps.now())
    if (!session) throw new AppError('SESSION_REQUIRED')
    if (access !== 'own') {
      await refuseDuty(deps, session)
      if (!mayDo(session.role, access)) throw new AppError('FORBIDDEN')
    }
    const { id, name, loginName, role, unitId } = session
    const unitIds = new Set(await unitIdsBelow(deps.db, [unitId]))
    request.officer = { id, name, loginName, role, unitId, unitIds, address: request.ip }
  }

const guardStaffRoute = (deps: OfficerDeps, routes: StaffRoute[]) => (route: RouteOptions) => {
  const access = route.config?.staffAction
  const isStaff = route.url === STAFF_PATH || route.url.startsWith(`${STAFF_PATH}/`)
  if (isStaff !== (access !== undefined))
    throw new Error(
      `${String(route.method)} ${route.url}: a route is below /staff if it says its staffAction`,
    )
  if (access === undefined) return
  const takesOperator = route.config?.takesOperator ?? false
  const others = [route.onRequest ?? []].flat()
  route.onRequest = [requireOfficer(deps, access, takesOperator), ...others]
  // Fastify makes a HEAD of every GET, with the same guard.
  const methods = [route.method].flat().filter((method) => method !== 'HEAD')
  const path = route.url.slice(API_PATH.length)
  for (const method of methods) routes.push({ name: `${method} ${path}`, access, takesOperator })
}

/** Guards every route below /staff by the `staffAction` of its config; one that declares none stops the start. */
export const useOfficers = async (app: FastifyInstance, deps: OfficerDeps) => {
  // Residents send none: only a guard of staff routes looks for one.
  await app.register(cookie, { hook: false })
  app.decorateRequest('officer', null)
  const staffRoutes: StaffRoute[] = []
  app.decorate('staffRoutes', staffRoutes)
  app.addHook('onRoute', guardStaffRoute(deps, staffRoutes))
}
