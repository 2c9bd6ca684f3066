import { ALLERGY, EVENTS } from '../../journey-scene'
import { openSimulated } from '../simulate/open'
import type { Weapp } from '../weapp'
import { type JourneyServer, MULIN, START_PATIENCE, startJourneyServer } from './start-server'

const HOUR = 3_600_000

let server: JourneyServer
let weapp: Weapp

beforeAll(async () => {
  server = await startJourneyServer()
  weapp = openSimulated(MULIN, server.settings)
  await weapp.wx.loginCodes('xiaomu')
  await weapp.launch()
}, START_PATIENCE)
afterAll(async () => {
  await weapp.close()
  await server.close()
})

const openEvent = async (title: string) => {
  await weapp.launch({ path: 'pages/events/index' })
  await weapp.tap(title)
  await weapp.see('.panel')
}
const questions = () => weapp.calls('showModal')

describe('the events', () => {
  it('are listed, each with what can be done there', async () => {
    await weapp.tapTab('活动')
    expect(await weapp.texts('.event-card__title')).toHaveLength(3)
    await weapp.tap('已取消')
    expect(await weapp.texts('.event-card__title')).toEqual([EVENTS.choir])
    await weapp.tap('已结束')
    await weapp.see('没有符合条件的活动')
    await weapp.tap('看全部活动')
    await weapp.see(EVENTS.cake)
  })

  it('offer another try of what was never read without a network, and come with it', async () => {
    await weapp.launch({ path: 'pages/events/index' })
    await weapp.wx.goOffline()
    await weapp.tap('即将报名')
    await weapp.see('网络不太通畅，请检查网络后再试。')
    await weapp.wx.goOnline()
    await weapp.tap('再试一次')
    await weapp.tap('看全部活动')
    await weapp.see(EVENTS.cake)
  })

  it('are found by the day of the month on which they are, and come back all with a second tap', async () => {
    await weapp.launch({ path: 'pages/events/index' })
    await weapp.tap('日历')
    const repair = new Date(Date.now() + 96 * HOUR)
    const monthOf = (time: Date) => new Date(time.getTime() + 8 * HOUR).toISOString().slice(0, 7)
    if (monthOf(repair) !== monthOf(new Date())) await weapp.tap('下个月')
    const day = `${new Date(repair.getTime() + 8 * HOUR).getUTCDate()} 日，1 个活动`
    await weapp.tap(day)
    expect(await weapp.texts('.event-card__title')).toEqual([EVENTS.repair])
    await weapp.tap(day)
    await weapp.see(`.event-card ${EVENTS.cake}`)
    expect(await weapp.texts('.event-card__title')).toHaveLength(3)
  })

  it('are narrowed to free seats and to an age by the server, not by what is loaded', async () => {
    await weapp.launch({ path: 'pages/events/index' })
    const { requests } = await weapp.step('free seats', () => weapp.tap('有名额'))
    expect(requests.map(({ url }) => url)).toContainEqual(expect.stringContaining('hasSeats=true'))
    expect(await weapp.texts('.event-card__title')).toEqual([EVENTS.cake, EVENTS.repair])
    const { requests: more } = await weapp.step('elders', () => weapp.pick('适合谁：适合所有人', '适合长辈'))
    expect(more.map(({ url }) => url)).toContainEqual(expect.stringContaining('audience=elders'))
  })

  it('are shared by their title', async () => {
    await openEvent(EVENTS.cake)
    expect(await weapp.share('friend')).toMatchObject({ title: EVENTS.cake })
  })
})

describe('signing up', () => {
  it('asks to sign in, then for what is missing, and confirms at once', async () => {
    await openEvent(EVENTS.cake)
    await weapp.tap('我要报名')
    await weapp.tap('微信登录')
    await weapp.see(ALLERGY.label)
    await weapp.tap('提交报名')
    await weapp.see('请回答这个问题。')
    await weapp.type('.text-field', '花生')
    await weapp.tap('提交报名')
    await weapp.see('报名成功')
    expect(await weapp.path()).toBe('pages/signing/registration/index')
    await weapp.see('花生')
  })

  it('leads back to the registration, from the event and from the list', async () => {
    await openEvent(EVENTS.cake)
    await weapp.tap('查看我的报名')
    await weapp.see('报名成功')
    await weapp.launch({ path: 'pages/me/index' })
    await weapp.tap('我的报名')
    await weapp.tap(EVENTS.cake)
    await weapp.see('报名成功')
  })

  it('says what a cancel costs, and cancels', async () => {
    await weapp.tap('取消报名')
    await weapp.see('已取消')
    const [question] = await questions()
    expect(question?.options).toMatchObject({
      content: expect.stringContaining('名额会马上让给别人') as string,
    })
  })

  it('waits in line for an event that is full, and may leave the line', async () => {
    expect(await server.signUpAnother('neighbour', EVENTS.repair)).toMatchObject({ state: 'confirmed' })
    await openEvent(EVENTS.repair)
    await weapp.tap('排队候补')
    await weapp.see('前面没有人在等')
    await weapp.tap('提交，进入候补')
    await weapp.see('候补中，第 1 位')
    await weapp.tap('退出候补')
    await weapp.see('已取消')
  })

  it('is not possible for an event that was called off', async () => {
    await openEvent(EVENTS.choir)
    expect(await weapp.attribute('.button', 'disabled')).toBe(true)
    expect(await weapp.text('.button')).toBe('活动已取消')
  })
})
