import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { addJourneyNews, addLongRead, LONG_READ } from '../journey-scene'
import { addNews, addUnit } from '../scene'
import { startTestServer, type TestServer } from '../test-server'
import { H5, Phone, START_PATIENCE } from './phone'

let profile: string
let server: TestServer
let phone: Phone
let readId: string
let unreadId: string
const article = (id: string) => `/pages/reading/article/index?id=${id}`

/** All that the worker keeps, as paths. */
const KEPT = `(async () => {
  const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
  const requests = (await Promise.all(caches_.map((cache) => cache.keys()))).flat()
  return requests.map(({ url }) => new URL(url).pathname)
})()`

/** The first of the article in front; the page forbids what waitForFunction does. */
const seePicture = async () => {
  const isThere = `(document.querySelector('.article-body img') || {}).naturalWidth > 0`
  while ((await phone.page.evaluate(isThere)) !== true) await phone.page.waitForTimeout(50)
}

beforeAll(async () => {
  profile = await mkdtemp(path.join(os.tmpdir(), 'mulin-profile-'))
  server = await startTestServer({ listen: true, h5Dir: H5 })
  await addJourneyNews(server.db, 3)
  const unit = await addUnit(server.db, '柳荫居民区')
  unreadId = await addNews(server.db, unit, { title: '没有打开过的一篇' })
  readId = await addLongRead(server.db, unit, null)
  phone = await Phone.openProfile(profile, server.url)
}, START_PATIENCE)
afterAll(async () => {
  await phone.close()
  await rm(profile, { recursive: true })
})

it('keeps the files of its version and the pictures that were seen, and nothing else of the server', async () => {
  await phone.goTo('/')
  await phone.see(LONG_READ)
  await phone.page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  await phone.tap(LONG_READ)
  await phone.see('第 2 笼')
  await seePicture()
  const kept = await phone.page.evaluate<string[]>(KEPT)
  expect(kept).toContain('/index.html')
  expect(kept.filter((one) => one.startsWith('/api/v1/media/')).length).toBeGreaterThan(0)
  expect(kept.filter((one) => !/^\/(js|css)\/|^\/index\.html$|^\/api\/v1\/media\//.test(one))).toEqual([])
})

describe('opened again without a network', () => {
  beforeAll(async () => {
    await phone.close()
    await server.close()
    phone = await Phone.openProfile(profile, server.url)
  }, START_PATIENCE)

  it('shows the news that were there, and says of when they are', async () => {
    await phone.goTo('/')
    await phone.see(LONG_READ)
    await phone.see(/^离线内容，.+存下的$/)
    await phone.picture('h5-offline-1-home')
  })

  it('opens the article that was read, by a tap and by its address', async () => {
    await phone.tap(LONG_READ)
    await phone.see('第 2 笼')
    await phone.see(/^离线内容，/)
    await phone.goTo(article(readId))
    await phone.see('第 2 笼')
    await phone.see(/^离线内容，/)
    await phone.picture('h5-offline-2-article')
  })

  it('shows the picture that was seen', async () => {
    await seePicture()
  })

  it('says of an article that was not read that there is no network', async () => {
    await phone.goTo(article(unreadId))
    await phone.see(/网络不太通畅/)
    await phone.picture('h5-offline-3-unread')
  })
})
