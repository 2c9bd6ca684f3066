import type { SubscribeTemplates } from '../../core/contract/notice'
import type { ResidentExport } from '../../core/contract/resident'
import { resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'
import { parseTemplate, type MessageTemplate } from '../wechat/message-templates'

const RESULT = 'template-of-results-0001'
const OTHERS = 'template-of-others-00001'
const templates = [
  parseTemplate('result', `${RESULT} thing1=title`),
  parseTemplate('reminder', `${OTHERS} thing1=title`),
  parseTemplate('change', `${OTHERS} thing1=title`),
] as MessageTemplate[]

const wechat = { appId: 'wx-stand-in', appSecret: 'secret', apiBase: 'http://127.0.0.1:9' }

let server: TestServer
let one: Awaited<ReturnType<typeof resident>>
let names = 0

beforeAll(async () => {
  server = await startTestServer({ settings: { wechat, messageTemplates: templates } })
})
afterAll(() => server.close())
beforeEach(async () => {
  one = await resident(server.app, `订阅${names++}`)
})

const answer = (answers: Record<string, string>) =>
  one.ask('PUT', '/me/subscriptions', { payload: { answers } })
const subscriptions = async () => {
  const { subscriptions: all } = (await one.get('/me/export')).json<ResidentExport>()
  return Object.fromEntries(all.map(({ templateId, credit, isRefused }) => [templateId, [credit, isRefused]]))
}

test('tells anyone which templates to ask for, each once', async () => {
  const reply = await server.app.inject({ url: '/api/v1/subscribe-templates' })
  const { items } = reply.json<SubscribeTemplates>()
  expect(items.map(({ templateId }) => templateId)).toEqual([RESULT, OTHERS])
  expect(items[1]?.kinds).toEqual([
    'reminderDay',
    'reminderHours',
    'changed',
    'cancelled',
    'removed',
    'answersRemoved',
  ])
  expect(reply.headers['cache-control']).toBe('public, max-age=300')
})

test('has none where WeChat is not set up', async () => {
  const plain = await startTestServer({ settings: { messageTemplates: templates } })
  const reply = await plain.app.inject({ url: '/api/v1/subscribe-templates' })
  expect(reply.json()).toEqual({ items: [] })
  await plain.close()
})

test('counts each acceptance as one message', async () => {
  expect((await answer({ [RESULT]: 'accept', [OTHERS]: 'accept' })).statusCode).toBe(204)
  await answer({ [RESULT]: 'accept' })
  expect(await subscriptions()).toEqual({ [RESULT]: [2, false], [OTHERS]: [1, false] })
})

test('notes a refusal, keeps what was accepted before, and forgets the refusal with the next acceptance', async () => {
  await answer({ [RESULT]: 'accept', [OTHERS]: 'ban' })
  await answer({ [RESULT]: 'reject' })
  expect(await subscriptions()).toEqual({ [RESULT]: [1, true], [OTHERS]: [0, true] })
  await answer({ [RESULT]: 'accept' })
  expect((await subscriptions())[RESULT]).toEqual([2, false])
})

test('takes nothing from a question that WeChat did not show, nor for templates that are not ours', async () => {
  expect((await answer({ [RESULT]: 'filter', 'template-of-somebody': 'accept' })).statusCode).toBe(204)
  expect(await subscriptions()).toEqual({})
})

test('counts all of many acceptances at once', async () => {
  const replies = await Promise.all(
    Array.from({ length: 10 }, () => answer({ [RESULT]: 'accept', [OTHERS]: 'accept' })),
  )
  expect(replies.map(({ statusCode }) => statusCode)).toEqual(Array<number>(10).fill(204))
  expect(await subscriptions()).toEqual({ [RESULT]: [10, false], [OTHERS]: [10, false] })
})

test.each([[{ [RESULT]: 'maybe' }], [{ a: 'accept', b: 'accept', c: 'accept', d: 'accept' }]])(
  'refuses %j',
  async (answers) => {
    expect((await answer(answers)).statusCode).toBe(400)
  },
)
