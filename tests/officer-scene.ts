import type { FastifyInstance, InjectOptions } from 'fastify'
import type { OfficerRole } from '../core/contract/officer-words'
import { newId } from '../server/lib/ids'
import { hashPassword } from '../server/lib/password-hash'
import { COOKIE } from '../server/plugins/officer'
import type { Database } from '../server/store/database'
import { insertOfficer, type NewOfficer } from '../server/store/officers'

export const OFFICER_PASSWORD = 'willow-by-the-creek'

/** Hashed once: it is meant to be slow. */
let passwordHash: Promise<string> | null = null

export const addOfficer = async (
  db: Database,
  unitId: string,
  officer: Partial<NewOfficer> & { role: OfficerRole },
): Promise<{ id: string; loginName: string }> => {
  passwordHash ??= hashPassword(OFFICER_PASSWORD)
  const id = newId()
  const loginName = officer.loginName ?? `officer-${id.slice(-9).replace(/[^A-Za-z0-9]/g, 'x')}`
  const row = { id, name: '测试干部', unitId, mustChangePassword: false, passwordHash: await passwordHash }
  const isNew = await db
    .transaction()
    .execute((tx) => insertOfficer(tx, { ...row, ...officer, loginName }, new Date()))
  if (!isNew) throw new Error(`${loginName} is there already`)
  return { id, loginName }
}

/** What a browser on the console's own pages sends along. */
export const SAME_ORIGIN = { 'sec-fetch-site': 'same-origin' }

export const signInOfficer = (app: FastifyInstance, payload: object, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/staff/sessions',
    headers: { ...SAME_ORIGIN, ...headers },
    payload,
  })

/** What somebody with this cookie asks. */
export const asOfficer = (app: FastifyInstance, cookie: string) => {
  const ask = (method: InjectOptions['method'], path: string, options: InjectOptions = {}) =>
    app.inject({
      ...options,
      method: method ?? 'GET',
      url: `/api/v1${path}`,
      headers: { ...SAME_ORIGIN, cookie: `${COOKIE}=${cookie}`, ...options.headers },
    })
  return {
    cookie,
    ask,
    get: (path: string) => ask('GET', path),
    post: (path: string, payload: object = {}) => ask('POST', path, { payload }),
    put: (path: string, payload: object = {}) => ask('PUT', path, { payload }),
    patch: (path: string, payload: object = {}) => ask('PATCH', path, { payload }),
    delete: (path: string, payload?: object) => ask('DELETE', path, payload ? { payload } : {}),
  }
}

/** A new officer of the unit, signed in. */
export const officer = async (
  app: FastifyInstance,
  db: Database,
  unitId: string,
  role: OfficerRole,
  given: Partial<NewOfficer> = {},
) => {
  const { id, loginName } = await addOfficer(db, unitId, { ...given, role })
  const reply = await signInOfficer(app, { loginName, password: OFFICER_PASSWORD })
  const cookie = cookieOf(reply)?.value
  if (cookie === undefined) throw new Error(`${loginName} could not sign in: ${reply.body}`)
  return { id, loginName, ...asOfficer(app, cookie) }
}

/** The status and error code of a refusal. */
export const codeOf = (reply: { statusCode: number; json: () => unknown }) => {
  const body = reply.json() as { error?: { code: string } }
  return [reply.statusCode, body.error?.code]
}

export const cookieOf = (reply: { cookies: { name: string; value: string }[] }) =>
  reply.cookies.find(({ name }) => name === COOKIE)

/** What the audit log says of it, latest first. */
export const auditOf = (db: Database, targetId: string) =>
  db
    .selectFrom('auditEntry')
    .selectAll()
    .where('targetId', '=', targetId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
