import { startTestServer, type TestServer } from '../../tests/test-server'

type Operation = {
  tags?: string[]
  security?: object[]
  parameters?: { name: string; in: string }[]
  responses: Record<string, { content?: Record<string, { schema: object }> }>
}
type Description = { openapi: string; paths: Record<string, Record<string, Operation>> }

let server: TestServer
let description: Description

beforeAll(async () => {
  server = await startTestServer({ operatorToken: 'token' })
  description = (await server.app.inject({ url: '/api/openapi.json' })).json<Description>()
})
afterAll(() => server.close())

const operations = () =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, operation })),
  )

test('describes every call of the design that is there', () => {
  expect(
    operations()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(
    [
      'get /api/v1/units',
      'get /api/v1/news',
      'get /api/v1/news/{id}',
      'get /api/v1/news/{id}/qr-code',
      'get /api/v1/events',
      'get /api/v1/events/days',
      'get /api/v1/events/{id}',
      'get /api/v1/events/{id}/calendar.ics',
      'get /api/v1/events/{id}/draw',
      'post /api/v1/staff/events/{id}/draw',
      'get /api/v1/registrations/{id}/ticket',
      'post /api/v1/events/{id}/check-ins',
      'get /api/v1/staff/events/{id}/poster-code',
      'get /api/v1/staff/events/{id}/poster-code/{session}',
      'post /api/v1/staff/events/{id}/resident-matches',
      'post /api/v1/staff/check-ins',
      'delete /api/v1/staff/check-ins/{id}',
      'get /api/v1/staff/content-checks',
      'post /api/v1/staff/content-checks/{id}/decision',
      'get /api/v1/registrations/{id}/calendar.ics',
      'get /api/v1/media/{id}',
      'get /api/v1/avatars/{id}',
      'get /api/v1/attachments/{id}',
      'get /api/v1/news/{id}/preview',
      'post /api/v1/registrations/{id}/accept',
      'post /api/v1/registrations/{id}/decline',
      'post /api/v1/registrations/{id}/withdraw',
      'post /api/v1/sessions',
      'delete /api/v1/sessions/current',
      'get /api/v1/me',
      'patch /api/v1/me',
      'delete /api/v1/me',
      'get /api/v1/me/export',
      'put /api/v1/me/phone',
      'put /api/v1/me/avatar',
      'delete /api/v1/me/avatar',
      'get /api/v1/me/relatives',
      'post /api/v1/me/relatives',
      'patch /api/v1/me/relatives/{id}',
      'delete /api/v1/me/relatives/{id}',
      'get /api/v1/me/follows',
      'put /api/v1/units/{id}/follow',
      'delete /api/v1/units/{id}/follow',
      'get /api/v1/me/reactions',
      'get /api/v1/me/bookmarks',
      'get /api/v1/me/likes',
      'get /api/v1/me/registrations',
      'get /api/v1/me/notices',
      'put /api/v1/me/notices/read',
      'put /api/v1/me/subscriptions',
      'get /api/v1/subscribe-templates',
      ...['news', 'events'].flatMap((target) =>
        ['like', 'bookmark'].flatMap((kind) =>
          ['put', 'delete'].map((method) => `${method} /api/v1/${target}/{id}/${kind}`),
        ),
      ),
      'post /api/v1/events/{id}/registrations',
      'get /api/v1/registrations/{id}',
      'delete /api/v1/registrations/{id}',
      'get /api/v1/staff/events',
      'post /api/v1/staff/events',
      'get /api/v1/staff/events/{id}',
      'get /api/v1/staff/events/{id}/outcome',
      'post /api/v1/staff/events/{id}/recap',
      'put /api/v1/staff/events/{id}',
      'delete /api/v1/staff/events/{id}',
      'post /api/v1/staff/events/{id}/publish',
      'get /api/v1/staff/events/{id}/registrations',
      'get /api/v1/staff/events/{id}/registrations.xlsx',
      'post /api/v1/staff/events/{id}/registrations',
      'post /api/v1/staff/registrations/{id}/decision',
      'post /api/v1/staff/registrations/{id}/promote',
      'post /api/v1/staff/registrations/{id}/move',
      'post /api/v1/staff/registrations/{id}/cancel',
      'patch /api/v1/staff/registrations/{id}',
      'get /api/v1/staff/registrations/{id}/phone',
      'post /api/v1/staff/events/{id}/cancel',
      'post /api/v1/staff/imports',
      'get /api/v1/staff/news',
      'post /api/v1/staff/news',
      ...['get', 'put', 'delete'].map((method) => `${method} /api/v1/staff/news/{id}`),
      ...['publish', 'schedule', 'withdraw', 'archive'].map(
        (action) => `post /api/v1/staff/news/{id}/${action}`,
      ),
      'put /api/v1/staff/news/{id}/pin',
      'get /api/v1/staff/news/{id}/preview-token',
      'get /api/v1/staff/news/{id}/versions',
      'get /api/v1/staff/news/{id}/versions/{number}',
      'post /api/v1/staff/news/{id}/versions/{number}/restore',
      'post /api/v1/staff/media',
      'post /api/v1/staff/media/{id}/crops',
      'post /api/v1/staff/attachments',
      'post /api/v1/staff/sessions',
      'delete /api/v1/staff/sessions',
      'get /api/v1/staff/sessions/current',
      'delete /api/v1/staff/sessions/current',
      'get /api/v1/staff/demo-officers',
      'put /api/v1/staff/me/password',
      'post /api/v1/staff/me/totp',
      'put /api/v1/staff/me/totp',
      'delete /api/v1/staff/me/totp',
      'get /api/v1/staff/units',
      'post /api/v1/staff/units',
      'patch /api/v1/staff/units/{id}',
      'get /api/v1/staff/venues',
      'post /api/v1/staff/venues',
      'put /api/v1/staff/venues/{id}',
      'delete /api/v1/staff/venues/{id}',
      'get /api/v1/staff/officers',
      'post /api/v1/staff/officers',
      'patch /api/v1/staff/officers/{id}',
      'post /api/v1/staff/officers/{id}/reset',
      'get /api/v1/staff/settings',
      'patch /api/v1/staff/settings',
      'get /api/v1/staff/audit',
      'get /api/v1/staff/stats',
    ].sort(),
  )
})

test('says of each how a refusal looks, and which need a session', () => {
  for (const { name, operation } of operations()) {
    expect([name, operation.responses]).toEqual([
      name,
      expect.objectContaining({ '4XX': expect.anything() as object }),
    ])
  }
  const open = operations().filter(({ operation }) => !operation.security)
  expect(open.map(({ name }) => name).sort()).toEqual([
    'get /api/v1/attachments/{id}',
    'get /api/v1/avatars/{id}',
    'get /api/v1/events',
    'get /api/v1/events/days',
    'get /api/v1/events/{id}',
    'get /api/v1/events/{id}/calendar.ics',
    'get /api/v1/events/{id}/draw',
    'get /api/v1/media/{id}',
    'get /api/v1/news',
    'get /api/v1/news/{id}',
    'get /api/v1/news/{id}/preview',
    'get /api/v1/news/{id}/qr-code',
    'get /api/v1/staff/demo-officers',
    'get /api/v1/subscribe-templates',
    'get /api/v1/units',
    'post /api/v1/sessions',
    'post /api/v1/staff/sessions',
  ])
})

test('names what a call takes', () => {
  const names = description.paths['/api/v1/news']?.get?.parameters?.map((parameter) => parameter.name)
  expect(names?.sort()).toEqual(['category', 'cursor', 'limit', 'q', 'unit', 'units'])
})

test('has a page to read it', async () => {
  const page = await server.app.inject({ url: '/api/docs/' })
  expect([page.statusCode, page.headers['content-type']]).toEqual([200, expect.stringContaining('text/html')])
})
