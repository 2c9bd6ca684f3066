import type { InjectOptions } from 'fastify'
import { OFFICER_ROLES, type OfficerRole } from '../core/contract/officer-words'
import { actionsOf, mayDo } from '../core/rules/officer-rights'
import { newId } from '../server/lib/ids'
import { hashOfToken, newSessionToken } from '../server/lib/session-token'
import type { StaffAccess } from '../server/plugins/officer'
import { addOfficer, asOfficer, codeOf, SAME_ORIGIN } from './officer-scene'
import { addUnit, resident } from './scene'
import { accountRequests } from './staff-requests/account-requests'
import { adminRequests } from './staff-requests/admin-requests'
import { checkInRequests } from './staff-requests/check-in-requests'
import { organiserRequests } from './staff-requests/event-requests'
import { newsRequests } from './staff-requests/news-requests'
import type { Asked, StaffRequests, StaffWorld } from './staff-requests/staff-request'
import { startTestServer, type TestServer } from './test-server'

/** Every staff route with every caller. The routes are the app's own: one without a request here fails the first test. */
const requests: StaffRequests = {
  ...accountRequests,
  ...adminRequests,
  ...newsRequests,
  ...organiserRequests,
  ...checkInRequests,
}

const OPERATOR_TOKEN = 'operator-token'
const HOUR = 3_600_000

type Place = 'street' | 'elsewhere'
type Caller = { role: OfficerRole; place: Place } | 'nobody' | 'resident' | 'operator'

const CALLERS: Caller[] = [
  'nobody',
  'resident',
  'operator',
  ...OFFICER_ROLES.flatMap((role) => [
    { role, place: 'street' as const },
    { role, place: 'elsewhere' as const },
  ]),
]
const nameOf = (caller: Caller) => (typeof caller === 'string' ? caller : `${caller.role} of ${caller.place}`)

let server: TestServer
let world: StaffWorld
let residentToken: string

beforeAll(async () => {
  server = await startTestServer({ operatorToken: OPERATOR_TOKEN })
  const { db } = server
  const streetName = '临溪街道'
  const street = await addUnit(db, streetName)
  const below = await addUnit(db, '青禾居民区', street)
  const elsewhere = await addUnit(db, '别处街道')
  const { id, loginName } = await addOfficer(db, street, { role: 'admin' })
  const unitIds = new Set([street, below])
  const admin = {
    id,
    loginName,
    name: '测试干部',
    role: 'admin',
    unitId: street,
    unitIds,
    address: '',
  } as const
  world = { db, street, streetName, below, elsewhere, admin }
  residentToken = (await resident(server.app, '居民')).token
})
afterAll(() => server.close())

/** Signed in without a password, which would take its time at each of some hundred requests. */
const sessionOf = async ({ role, place }: { role: OfficerRole; place: Place }) => {
  const { id } = await addOfficer(world.db, world[place], { role })
  const token = newSessionToken()
  const later = new Date(Date.now() + HOUR)
  const times = { createdAt: new Date(), idleExpiresAt: later, expiresAt: later }
  await world.db
    .insertInto('officerSession')
    .values({ tokenHash: hashOfToken(token), officerId: id, ...times })
    .execute()
  return asOfficer(server.app, token)
}

const askAs = async (caller: Caller, options: InjectOptions & { path: string }) => {
  const { path, ...rest } = options
  if (typeof caller === 'object') return (await sessionOf(caller)).ask(options.method, path, rest)
  const tokens = { nobody: null, resident: residentToken, operator: OPERATOR_TOKEN }
  const token = tokens[caller]
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` }
  return server.app.inject({
    ...rest,
    url: `/api/v1${path}`,
    headers: { ...SAME_ORIGIN, ...authorization, ...options.headers },
  })
}

const pathWith = (route: string, { params = {}, query = {} }: Asked) => {
  const path = route.replace(/:(\w+)/g, (_all, name: string) => params[name] ?? `missing-${name}`)
  return Object.keys(query).length === 0 ? path : `${path}?${new URLSearchParams(query).toString()}`
}

const askFor = (caller: Caller, name: string, asked: Asked) => {
  const [method = 'GET', route = ''] = name.split(' ')
  return askAs(caller, {
    method,
    path: pathWith(route, asked),
    headers: asked.headers ?? {},
    ...(asked.body && { payload: asked.body }),
  })
}

/** What should come of it: let in, or the code of the refusal. */
const expectedFor = (caller: Caller, access: StaffAccess, takesOperator: boolean, reach: string) => {
  if (access === 'anyone') return 'let in'
  if (caller === 'operator' && takesOperator) return 'let in'
  // A token where none is taken is not even looked at; where the operator's is, another is refused.
  if (caller === 'resident' && takesOperator) return 'FORBIDDEN'
  if (typeof caller === 'string') return 'SESSION_REQUIRED'
  if (access !== 'own' && !mayDo(caller.role, access)) return 'FORBIDDEN'
  return caller.place === 'elsewhere' && reach === 'unit' ? 'OUT_OF_SCOPE' : 'let in'
}

const routes = () => server.app.staffRoutes

test('there is a request here for every staff route, and for no other', () => {
  expect(Object.keys(requests).sort()).toEqual(
    routes()
      .map(({ name }) => name)
      .sort(),
  )
})

test('every staff route is guarded by an action of the rules', () => {
  const known: StaffAccess[] = ['own', 'anyone', ...actionsOf('admin')]
  expect(routes().filter(({ access }) => !known.includes(access))).toEqual([])
})

describe.each(CALLERS.map((caller) => [nameOf(caller), caller] as const))('%s', (_name, caller) => {
  test('is let in where the role and the scope allow it, and refused everywhere else', async () => {
    const wanted: Record<string, string> = {}
    const met: Record<string, string> = {}
    for (const { name, access, takesOperator } of routes()) {
      const request = requests[name]
      if (!request) continue
      const reply = await askFor(caller, name, await request.make(world))
      wanted[name] = expectedFor(caller, access, takesOperator, request.reach)
      const code = reply.statusCode < 300 ? undefined : String(codeOf(reply)[1])
      met[name] = code === undefined || code === request.answers ? 'let in' : code
      const isAbroad = typeof caller === 'object' && caller.place === 'elsewhere'
      if (isAbroad && request.reach === 'list') {
        const isShown = [world.street, world.below].some((id) => reply.body.includes(id))
        if (isShown) met[name] = 'shows what is of the street'
      }
    }
    expect(met).toEqual(wanted)
  })
})

/** What changes nothing yet, or nothing that residents or officers could meet. */
const UNLOGGED = [
  // As refused here: somebody's guess, a wrong code, before the hour.
  'POST /staff/sessions',
  'PUT /staff/me/totp',
  'POST /staff/events/:id/draw',
  // A secret that counts once its first code was right.
  'POST /staff/me/totp',
  // Nobody was checked in.
  'DELETE /staff/check-ins/:id',
  // Files by themselves: the article that shows them is in the log.
  'POST /staff/media',
  'POST /staff/media/:id/crops',
  'POST /staff/attachments',
]

test('whatever an officer changes, and every reading of a roster, is in the audit log', async () => {
  const count = async () =>
    (await world.db.selectFrom('auditEntry').select('id').where('officerId', 'is not', null).execute()).length
  const silent: string[] = []
  for (const { name, access } of routes()) {
    const request = requests[name]
    if (!request || (name.startsWith('GET ') && access !== 'rosterRead')) continue
    const asked = await request.make(world)
    const before = await count()
    await askFor({ role: 'admin', place: 'street' }, name, asked)
    if ((await count()) === before) silent.push(name)
  }
  expect(silent.sort()).toEqual([...UNLOGGED].sort())
})

test('a route below /staff without an action does not even start', async () => {
  const { default: Fastify } = await import('fastify')
  const { useOfficers } = await import('../server/plugins/officer')
  const app = Fastify()
  await useOfficers(app, { ...server, now: () => new Date() })
  expect(() => app.get('/api/v1/staff/forgotten', async () => newId())).toThrow('says its staffAction')
  expect(() => app.get('/api/v1/news', { config: { staffAction: 'newsRead' } }, async () => newId())).toThrow(
    'says its staffAction',
  )
})
