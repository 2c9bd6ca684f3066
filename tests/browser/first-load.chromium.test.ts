import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser'
import { addEvent, addNews, addUnit } from '../scene'
import { startTestServer, type TestServer } from '../test-server'
import { H5, Phone, START_PATIENCE } from './phone'

let browser: Browser
let server: TestServer
let newsId: string
let eventId: string

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startTestServer({ listen: true, h5Dir: H5 })
  const unit = await addUnit(server.db, '青禾居民区')
  newsId = await addNews(server.db, unit, { title: '周末修伞' })
  ;({ id: eventId } = await addEvent(server.db, unit, { title: '楼下下棋' }))
}, START_PATIENCE)
afterAll(async () => {
  await browser.close()
  await server.close()
})

/** Opens a page and tells what was asked of the server, in this order, until these words show. */
const requestsOf = async (address: string, words: string) => {
  const phone = await Phone.open(browser, server.url)
  const asked: string[] = []
  const warnings: string[] = []
  phone.page.on('request', (request) => asked.push(request.url().slice(server.url.length)))
  phone.page.on('console', (message) => warnings.push(message.text()))
  await phone.goTo(address)
  await phone.see(words)
  await phone.page.waitForLoadState('networkidle')
  await phone.close()
  return { asked, warnings }
}

describe.each([
  ['the news', () => '/', '周末修伞', () => '/api/v1/news?limit=15'],
  [
    'an article',
    () => `/pages/reading/article/index?id=${newsId}`,
    '周末修伞',
    () => `/api/v1/news/${newsId}`,
  ],
  [
    'an event',
    () => `/pages/signing/event/index?id=${eventId}`,
    '楼下下棋',
    () => `/api/v1/events/${eventId}`,
  ],
])('opening %s', (_name, address, words, firstReply) => {
  it('asks for its first reply once, before any other and beside its scripts', async () => {
    const { asked } = await requestsOf(address(), words)
    expect(asked.filter((one) => one === firstReply())).toHaveLength(1)
    expect(asked.find((one) => one.startsWith('/api/'))).toBe(firstReply())
  })

  it('asks for each of its files once, and for none in vain', async () => {
    const { asked, warnings } = await requestsOf(address(), words)
    const files = asked.filter((one) => /^\/(js|css)\//.test(one))
    expect(files.length).toBeGreaterThan(5)
    expect(new Set(files).size).toBe(files.length)
    expect(warnings.filter((one) => one.includes('preload'))).toEqual([])
  })
})

it('reads the news again when it is asked to, instead of the first reply', async () => {
  const phone = await Phone.open(browser, server.url)
  await phone.page.route('**/api/v1/news?limit=15', (route) => route.abort(), { times: 2 })
  await phone.goTo('/')
  await phone.tap('再试一次')
  await phone.see('周末修伞')
  await phone.close()
})

it('offers a newer version when it is looked at again after a while, and takes it after a yes', async () => {
  const phone = await Phone.open(browser, server.url)
  await phone.goTo('/')
  await phone.see('周末修伞')
  const html = await (await fetch(server.url)).text()
  const newer = html.replace(/js\/app\.\w+\.js/, 'js/app.newer.js')
  await phone.page.route(`${server.url}/`, (route) => route.fulfill({ body: newer }), { times: 1 })
  const lookAgain = () => phone.page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`)
  await lookAgain()
  await phone.page.evaluate(`{ const now = Date.now; Date.now = () => now() + 31 * 60_000 }`)
  expect(await phone.page.getByText('有新版本').count()).toBe(0)
  await lookAgain()
  await phone.see('有新版本')
  const reloaded = phone.page.waitForEvent('load')
  await phone.tap('现在更新')
  await reloaded
  await phone.see('周末修伞')
  await phone.close()
})
