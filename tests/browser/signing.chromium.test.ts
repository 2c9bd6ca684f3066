import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser'
import { ALLERGY, addJourneyEvents, addJourneyNews, EVENTS } from '../journey-scene'
import { startTestServer, type TestServer } from '../test-server'
import { H5, Phone, START_PATIENCE } from './phone'

let browser: Browser
let server: TestServer
let xiaomu: Phone
let aqing: Phone

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startTestServer({ listen: true, h5Dir: H5 })
  await addJourneyNews(server.db)
  await addJourneyEvents(server.db)
  xiaomu = await Phone.open(browser, server.url)
  aqing = await Phone.open(browser, server.url)
}, START_PATIENCE)
afterAll(async () => {
  await xiaomu.close()
  await aqing.close()
  await browser.close()
  await server.close()
})

const openEvent = async (phone: Phone, title: string) => {
  await phone.goTo('/pages/events/index')
  await phone.tap(title)
}

describe('signing up', () => {
  it('starts at the events, each with what can be done there', async () => {
    await xiaomu.goTo('/')
    await xiaomu.tapTab('活动')
    for (const title of Object.values(EVENTS)) await xiaomu.see(title)
    await xiaomu.picture('h5-events-1-list')
    expect(await xiaomu.overflow()).toBe(0)
    await xiaomu.tap('已结束')
    await xiaomu.see('没有符合条件的活动')
    await xiaomu.tap('看全部活动')
    await xiaomu.tap(EVENTS.cake)
    await xiaomu.see('一起做重阳糕')
    await xiaomu.picture('h5-events-2-event')
  })

  it('asks for a name, then for what is missing, and confirms at once', async () => {
    await xiaomu.tap('我要报名')
    await xiaomu.signIn('小睦')
    await xiaomu.see(ALLERGY.label)
    await xiaomu.picture('h5-events-3-form')
    await xiaomu.tap('提交报名')
    await xiaomu.see('请回答这个问题')
    await xiaomu.page.locator('.text-field textarea').fill('花生')
    await xiaomu.tap('提交报名')
    await xiaomu.see('报名成功')
    await xiaomu.see('花生')
    await xiaomu.picture('h5-events-4-confirmed')
    expect(await xiaomu.overflow()).toBe(0)
  })

  it('leads from the event to the registration when there is one', async () => {
    await openEvent(xiaomu, EVENTS.cake)
    await xiaomu.see('还剩 1 个名额')
    await xiaomu.tap('查看我的报名')
    await xiaomu.see('报名成功')
  })

  it('is closed for an event that was called off', async () => {
    await openEvent(xiaomu, EVENTS.choir)
    await xiaomu.see('活动已取消')
  })
})

describe('a full event', () => {
  it('gives the second resident the first place of the waitlist', async () => {
    await openEvent(xiaomu, EVENTS.repair)
    await xiaomu.tap('我要报名')
    await xiaomu.tap('提交报名')
    await xiaomu.see('报名成功')

    await openEvent(aqing, EVENTS.repair)
    await aqing.picture('h5-events-5-full')
    await aqing.tap('排队候补')
    await aqing.signIn('阿青')
    await aqing.see('前面没有人在等')
    await aqing.tap('提交，进入候补')
    await aqing.see('候补中，第 1 位')
    await aqing.picture('h5-events-6-waitlisted')
  })

  it('says what a cancel costs, and gives the seat to who waits', async () => {
    await xiaomu.goTo('/pages/me/index')
    await xiaomu.tap('我的报名')
    await xiaomu.see(EVENTS.cake)
    await xiaomu.picture('h5-events-7-registrations')
    await xiaomu.tap(EVENTS.repair)
    await xiaomu.tap('取消报名')
    await xiaomu.see('名额会马上让给别人')
    await xiaomu.picture('h5-events-8-cancel')
    await xiaomu.page.locator('.taro-modal__foot').getByText('取消报名').tap()
    await xiaomu.see('已取消')
    await xiaomu.picture('h5-events-9-cancelled')

    await aqing.page.reload()
    await aqing.see('报名成功')
  })
})

describe('when something is missing', () => {
  it('says so in a list of registrations that is empty, and leads on', async () => {
    const newcomer = await Phone.open(browser, server.url)
    await newcomer.goTo('/pages/me/index')
    await newcomer.tap('我的报名')
    await newcomer.signIn('新来的')
    await newcomer.see('还没有报过名')
    await newcomer.picture('h5-events-10-no-registrations')
    await newcomer.tap('看看活动')
    await newcomer.see(EVENTS.cake)
    await newcomer.close()
  })

  it.each([
    ['/pages/news/index', '便民服务日'],
    ['/pages/events/index', EVENTS.cake],
  ])('shows the list it kept while the server is away, and says so (%s)', async (page, words) => {
    await xiaomu.goTo(page)
    await xiaomu.see(words)
    await xiaomu.loseServer()
    await xiaomu.goTo(page)
    await xiaomu.see(words)
    await xiaomu.see('离线内容')
    await xiaomu.picture(`h5-away${page.replace(/\W+/g, '-')}`)
    await xiaomu.findServer()
  })

  it('offers another try for what is not kept, and shows what was asked for after it', async () => {
    await xiaomu.loseServer()
    await xiaomu.goTo('/pages/mine/notices/index')
    await xiaomu.see('网络不太通畅')
    await xiaomu.picture('h5-away-notices')
    await xiaomu.findServer()
    await xiaomu.tap('再试一次')
    await xiaomu.see(EVENTS.cake)
  })
})
