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

describe('the tab of one’s own', () => {
  it('asks for nothing, and says what signing in is good for', async () => {
    await weapp.launch()
    await weapp.tapTab('我的')
    await weapp.see('您好，邻居')
    const { traffic } = await weapp.log()
    expect(traffic.filter(({ url }) => url.startsWith('/api/v1/me'))).toEqual([])
  })

  it('signs in with WeChat, under a neutral name', async () => {
    await weapp.tap('登录')
    await weapp.tap('微信登录')
    expect(await weapp.path()).toBe('pages/me/index')
    expect(await weapp.text('.profile-head__name')).toMatch(/^邻居\d{4}$/)
  })

  it('keeps the neighbourhood that is chosen', async () => {
    await weapp.pick('我的居民区', '青禾居民区')
    await weapp.see('.profile-head__line 青禾居民区')
    await weapp.launch({ path: 'pages/me/index' })
    await weapp.see('.profile-head__line 青禾居民区')
  })

  it('calls its 居委会 by a tap', async () => {
    await weapp.tap('联系居委会')
    expect(await weapp.optionsOf('makePhoneCall')).toMatchObject([{ phoneNumber: '02155500199' }])
  })

  it('says of an empty list what would fill it', async () => {
    await weapp.tap('我的收藏')
    await weapp.see('还没有收藏')
    await weapp.back()
    await weapp.tap('我的报名')
    await weapp.see('还没有报过名')
    await weapp.tap('看看活动')
    await weapp.see(EVENTS.cake)
  })

  it.each(['notices', 'bookmarks'])('offers another try of the %s without a network', async (list) => {
    await weapp.wx.goOffline()
    await weapp.launch({ path: `pages/mine/${list}/index` })
    await weapp.see('网络不太通畅，请检查网络后再试。')
    await weapp.wx.goOnline()
    await weapp.tap('再试一次')
    await weapp.see('还没有')
  })

  it('signs out when that is confirmed, and not before', async () => {
    await weapp.wx.answer('showModal', { reply: { confirm: false } })
    await weapp.launch({ path: 'pages/me/index' })
    await weapp.tap('设置')
    await weapp.tap('退出登录')
    expect(await weapp.path()).toBe('pages/mine/settings/index')
    await weapp.wx.answer('showModal', { reply: { confirm: true } })
    await weapp.tap('退出登录')
    await weapp.see('您好，邻居')
  })

  it('opens a page of one’s own by a link with an invitation to sign in', async () => {
    await weapp.launch({ path: 'pages/mine/bookmarks/index' })
    await weapp.see('登录后，收藏的资讯和活动都在这里。')
    await weapp.tap('去登录')
    expect(await weapp.path()).toBe('pages/mine/sign-in/index')
  })
})
