import { chanceOf } from './fuzz/chance'
import { createFuzzWorld } from './fuzz/fuzz-world'
import { MARKUP } from './fuzz/hostile'
import { callsOf, type Description, type FuzzRequest, requestOf } from './fuzz/requests'
import { closeConnections, faultOf, send } from './fuzz/send'
import { startTestServer, type TestServer } from './test-server'

/** `npm run fuzz` asks ten times as often, from another seed each time; the same seed asks the same again. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 1000)
const SEED = Number(process.env.FUZZ_SEED ?? 1)

jest.setTimeout(60_000 + REQUESTS * 500)

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ listen: true })
})
afterAll(async () => {
  closeConnections()
  await server.close()
})

const told = ({ method, path, headers, body }: FuzzRequest, fault: string) =>
  [
    `${method} ${path.slice(0, 300)}`,
    fault,
    `headers ${JSON.stringify(headers)}`,
    `body ${String(body).slice(0, 600)}`,
  ].join('\n  ')

test(`answers ${REQUESTS} malformed and hostile requests (seed ${SEED}) without a fault`, async () => {
  const description = (await server.app.inject({ url: '/api/openapi.json' })).json<Description>()
  const calls = callsOf(description)
  const chance = chanceOf(SEED)
  const world = await createFuzzWorld(server)
  const faults: string[] = []
  const statuses = new Map<number, number>()
  for (let index = 0; index < REQUESTS && faults.length < 10; index++) {
    // Each call in turn, so that none is left out by chance.
    const call = calls[index % calls.length]
    if (!call) throw new Error('no calls')
    const bare = requestOf(call, { chance, ids: world.ids })
    const request = {
      ...bare,
      headers: { ...bare.headers, ...(chance.is(0.95) && world.headersFor(call.path)) },
    }
    try {
      const reply = await send(server.url, request)
      statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1)
      const fault = faultOf(reply, MARKUP)
      if (fault !== null) faults.push(told(bare, fault))
      if (reply.status < 300) world.learn(reply.text)
      if (reply.status === 401) await world.renew()
    } catch (error) {
      faults.push(told(bare, `is not answered: ${String(error)}`))
    }
  }
  expect(faults).toEqual([])
  // Not everything was refused at the door.
  expect(statuses.get(200) ?? 0).toBeGreaterThan(REQUESTS / 50)
})
