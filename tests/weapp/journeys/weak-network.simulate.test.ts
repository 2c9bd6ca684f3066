import { EVENTS } from '../../journey-scene'
import { openSimulated } from '../simulate/open'
import type { Weapp } from '../weapp'
import { signIn } from './sign-in'
import { type JourneyServer, MULIN, START_PATIENCE, startJourneyServer } from './start-server'

type Request = { url: string; method: string; timeout: number; header: Record<string, string> }

let server: JourneyServer
let weapp: Weapp

beforeAll(async () => {
  server = await startJourneyServer()
}, START_PATIENCE)
afterAll(() => server.close())
beforeEach(() => {
  weapp = openSimulated(MULIN, server.settings)
})
afterEach(() => weapp.close())

const requests = async () => (await weapp.optionsOf('request')) as Request[]

it('waits ten seconds for each reply and no longer', async () => {
  await weapp.launch()
  await weapp.tap('.news-card')
  await weapp.see('.article-body')
  const waits = new Set((await requests()).map(({ timeout }) => timeout))
  expect([...waits]).toEqual([10_000])
})

it('gives up what a page asked for that was left', async () => {
  await weapp.launch()
  const [title = ''] = await weapp.texts('.news-card__title')
  await weapp.wx.change({ latency: 1500 })
  const opening = weapp.tap(title)
  // Not `see`, which waits for the reply too.
  while ((await weapp.count('.article__title')) === 0) await new Promise((soon) => setTimeout(soon, 20))
  await weapp.back()
  await opening
  expect(await weapp.optionsOf('RequestTask.abort')).toMatchObject([
    { url: expect.stringMatching('/api/v1/news/') as string },
  ])
})

it('sends a sign-up whose reply was lost again under the same key, and is signed up once', async () => {
  await signIn(weapp, 'alan')
  await weapp.tapTab('活动')
  await weapp.tap(`.event-card ${EVENTS.repair}`)
  await weapp.tap('我要报名')
  await weapp.wx.change({ losesReplies: true })
  await weapp.tap('提交报名')
  await weapp.see('还没有报上')
  await weapp.wx.change({ losesReplies: false })
  await weapp.tap('再试一次')
  await weapp.see('报名成功')
  const keys = (await requests())
    .filter(({ url, method }) => method === 'POST' && url.endsWith('/registrations'))
    .map(({ header }) => header['Idempotency-Key'])
  expect(keys.length).toBeGreaterThan(1)
  expect(new Set(keys).size).toBe(1)
  await weapp.launch({ path: 'pages/mine/registrations/index' })
  await weapp.see(EVENTS.repair)
  expect(await weapp.count('.registration-card')).toBe(1)
})

it('sends a like whose reply was lost again, and it counts once', async () => {
  await signIn(weapp, 'amei')
  await weapp.tapTab('资讯')
  await weapp.tap('.news-card')
  await weapp.see('.article-body')
  await weapp.wx.change({ losesReplies: true })
  await weapp.tap('.toggle-button 点赞')
  await weapp.wx.change({ losesReplies: false })
  await weapp.leaveAndReturn()
  expect((await requests()).filter(({ url }) => url.endsWith('/like')).length).toBeGreaterThan(1)
  await weapp.launch()
  await weapp.tap('.news-card')
  await weapp.see('.article-body')
  expect(await weapp.attribute('.toggle-button 点赞', 'aria-label')).toMatch(/点赞，1 人/)
})
