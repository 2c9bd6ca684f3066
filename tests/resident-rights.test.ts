import { createEntryCodes } from '../server/lib/entry-codes'
import { officer } from './officer-scene'
import { eventRequests } from './resident-requests/event-requests'
import { profileRequests } from './resident-requests/profile-requests'
import type { Asked, Person, ResidentRequest, ResidentRequests } from './resident-requests/resident-request'
import { addUnit, resident } from './scene'
import { startTestServer, type TestServer } from './test-server'

/** Every resident route with another resident's ids. The routes are the app's own: a new one has to be named here. */
const requests: ResidentRequests = { ...profileRequests, ...eventRequests }

/** Read by anyone: they tell nothing of any resident, but the picture of one whose address is known. */
const PUBLIC = [
  'GET /attachments/:id',
  'GET /avatars/:id',
  'GET /events',
  'GET /events/:id/calendar.ics',
  'GET /events/:id/draw',
  'GET /events/days',
  'GET /media/:id',
  'GET /news',
  'GET /news/:id',
  'GET /news/:id/preview',
  'GET /news/:id/qr-code',
  'GET /subscribe-templates',
  'GET /units',
  'POST /sessions',
]

const NAME_OF_OWNER = '陶然亭主'

let server: TestServer
let street: string
let people = 0

beforeAll(async () => {
  server = await startTestServer()
  street = await addUnit(server.db, '临溪街道')
})
afterAll(() => server.close())

const newPair = async () => {
  const [owner, stranger] = [
    await resident(server.app, `${NAME_OF_OWNER}${++people}`),
    await resident(server.app, `路人${people}`),
  ]
  await owner.ask('PUT', '/me/phone', { payload: { phone: '15600000077' } })
  const codes = createEntryCodes(server.settings.encryptionKey)
  return { db: server.db, codes, street, owner, stranger }
}

const sent = (name: string, { params = {}, body, headers = {} }: Asked) => {
  const [method = 'GET', route = ''] = name.split(' ')
  const path = route.replace(/:(\w+)/g, (_all, key: string) => params[key] ?? `missing-${key}`)
  return { method: method as 'GET', path, options: { headers, ...(body && { payload: body }) } }
}
const ask = (person: Person, name: string, asked: Asked) => {
  const { method, path, options } = sent(name, asked)
  return person.ask(method, path, options)
}

const OWNED = [
  'resident',
  'identity',
  'loginSession',
  'relative',
  'follow',
  'reaction',
  'avatar',
  'registration',
  'notice',
  'subscriptionCredit',
  'contentCheck',
] as const

/** All rows that are the owner's. */
const kept = async ({ id }: Person) => {
  const rows = OWNED.map(async (table) => {
    const found = await server.db.selectFrom(table).selectAll().execute()
    const keyOf = (row: object) =>
      table === 'resident' ? 'id' in row && row.id : 'residentId' in row && row.residentId
    return [table, found.filter((row) => keyOf(row) === id)] as const
  })
  const { db } = server
  const attendees = db.selectFrom('attendee').selectAll().where('personId', '=', id).execute()
  return { ...Object.fromEntries(await Promise.all(rows)), attendee: await attendees }
}

/** What in a reply would give the owner away: their id, name and number, and the ids of what is theirs. */
const tracesOf = (rows: Awaited<ReturnType<typeof kept>>, text: string) => {
  const ids = Object.values(rows).flatMap((found) =>
    (found as object[]).flatMap((row) => ('id' in row ? String(row.id) : [])),
  )
  return [...ids, NAME_OF_OWNER, '陶秀英', '156******77'].filter((trace) => text.includes(trace))
}

const codeOf = (reply: { statusCode: number; body: string }) =>
  reply.statusCode < 300 ? 'let in' : (JSON.parse(reply.body) as { error: { code: string } }).error.code

const routes = () => server.app.residentRoutes

test('there is a request here for every route that knows who asks, and all others are known to be public', () => {
  const named = (session: 'none' | 'known') =>
    routes()
      .filter((route) => (route.session === 'none') === (session === 'none'))
      .map(({ name }) => name)
      .sort()
  expect(Object.keys(requests).sort()).toEqual(named('known'))
  expect(PUBLIC).toEqual(named('none'))
})

const cases = Object.entries(requests).flatMap(([name, list]) =>
  list.map((request) => [name, request.about, request] as const),
)

test.each(cases)(
  '%s about %s: a stranger meets nothing of the owner',
  async (name, _about, request: ResidentRequest) => {
    const world = await newPair()
    const asked = await request.make(world)
    const before = await kept(world.owner)
    const stranger = await ask(world.stranger, name, asked)
    expect(codeOf(stranger)).toBe(request.refused ?? 'let in')
    expect(tracesOf(before, stranger.body)).toEqual([])
    expect(await kept(world.owner)).toEqual(before)
    // The request is a good one: the owner's own goes through.
    expect(codeOf(await ask(world.owner, name, asked))).toBe('let in')
  },
)

test('nobody, a made-up token and an officer are refused wherever a session is needed', async () => {
  const admin = await officer(server.app, server.db, street, 'admin')
  const madeUp = { authorization: `Bearer ${'A'.repeat(43)}` }
  for (const { name, session } of routes()) {
    const world = await newPair()
    const [request] = requests[name] ?? []
    if (!request || session === 'none') continue
    const { method, path, options } = sent(name, await request.make(world))
    const asked = { method, url: `/api/v1${path}`, ...options }
    const nobody = await server.app.inject(asked)
    const invented = await server.app.inject({ ...asked, headers: { ...options.headers, ...madeUp } })
    const byOfficer = await admin.ask(method, path, options)
    const wanted = session === 'needed' ? 'SESSION_REQUIRED' : 'let in'
    expect([name, codeOf(nobody), codeOf(invented), codeOf(byOfficer)]).toEqual([
      name,
      wanted,
      'SESSION_REQUIRED',
      wanted,
    ])
  }
})
