import { EVENTS } from '../../journey-scene'
import { openSimulated } from '../simulate/open'
import type { Weapp } from '../weapp'
import { type JourneyServer, MULIN, START_PATIENCE, startJourneyServer } from './start-server'

let server: JourneyServer
let weapp: Weapp

beforeAll(async () => {
  server = await startJourneyServer()
  weapp = openSimulated(MULIN, server.settings)
}, START_PATIENCE)
afterAll(async () => {
  await weapp.close()
  await server.close()
})

const openRegistration = async () => {
  await weapp.launch({ path: 'pages/me/index' })
  await weapp.tap('我的报名')
  await weapp.tap(`.registration-card ${EVENTS.repair}`)
}

describe('without a network', () => {
  let title = ''

  it('opens the list and an article that were read before, with a mark', async () => {
    await weapp.launch()
    title = (await weapp.texts('.news-card__title'))[0] ?? ''
    await weapp.tap('.news-card')
    await weapp.see('.article-body')
    await weapp.wx.goOffline()
    await weapp.launch()
    await weapp.see('离线内容')
    expect((await weapp.texts('.news-card__title'))[0]).toBe(title)
    await weapp.tap('.news-card')
    await weapp.see('.article-body')
    await weapp.see('离线内容')
  })

  it('says of an article never read that it needs one', async () => {
    await weapp.back()
    await weapp.tap((await weapp.texts('.news-card__title'))[1] ?? '')
    expect(await weapp.count('.article-body')).toBe(0)
    await weapp.see('网络不太通畅，请检查网络后再试。')
  })

  it('takes the mark away once there is a network', async () => {
    await weapp.back()
    await weapp.wx.goOnline()
    await weapp.tap('刷新')
    expect(await weapp.count('离线内容')).toBe(0)
    expect((await weapp.texts('.news-card__title'))[0]).toBe(title)
  })

  it('says of a sign-up that it was not made, and sends none by itself later', async () => {
    await weapp.tapTab('我的')
    await weapp.tap('登录')
    await weapp.tap('微信登录')
    await weapp.tapTab('活动')
    await weapp.tap(`.event-card ${EVENTS.repair}`)
    await weapp.tap('我要报名')
    await weapp.wx.goOffline()
    await weapp.tap('提交报名')
    await weapp.see('还没有报上')
    const { requests } = await weapp.step('back online', () => weapp.wx.goOnline())
    expect(requests.filter(({ method }) => method === 'POST')).toEqual([])
    await weapp.tap('再试一次')
    await weapp.see('报名成功')
  })

  it('keeps a cancellation, which can be taken back', async () => {
    await openRegistration()
    await weapp.wx.goOffline()
    await weapp.tap('取消报名')
    await weapp.see('已记下您要取消')
    await weapp.tap('不取消了')
    await weapp.wx.goOnline()
    await weapp.see('报名成功')
  })

  it('sends a cancellation once, as soon as there is a network, and says so', async () => {
    await weapp.wx.goOffline()
    await weapp.tap('取消报名')
    const { requests } = await weapp.step('back online', () => weapp.wx.goOnline())
    const sent = requests.filter(({ method }) => method === 'DELETE')
    expect(sent).toMatchObject([{ status: 200 }])
    await weapp.see('已取消')
    expect(JSON.stringify((await weapp.log()).calls)).toContain('已替您取消报名')
  })
})
