import { readSpeechFile, SPEECH_CONTEST } from '../../journey-scene'
import { openSimulated } from '../simulate/open'
import type { Weapp } from '../weapp'
import { type JourneyServer, MULIN, START_PATIENCE, startJourneyServer } from './start-server'

let server: JourneyServer
let weapp: Weapp
let title: string

beforeAll(async () => {
  server = await startJourneyServer()
  ;({ title } = await readSpeechFile(SPEECH_CONTEST))
  weapp = openSimulated(MULIN, server.settings)
  await weapp.wx.loginCodes('xiaomu')
  await weapp.launch()
}, START_PATIENCE)
afterAll(async () => {
  await weapp.close()
  await server.close()
})

// Whatever a test leaves behind.
afterEach(() => weapp.wx.goOnline())

const openArticle = async () => {
  await weapp.launch()
  await weapp.tap(title)
  await weapp.see('.article-body')
}
const isOn = (label: string) => weapp.attribute(`.toggle-button ${label}`, 'aria-checked')

describe('a reader', () => {
  it('likes an article by signing in with WeChat, and is back on it', async () => {
    await openArticle()
    await weapp.tap('.toggle-button 点赞')
    expect(await weapp.path()).toBe('pages/mine/sign-in/index')
    await weapp.tap('微信登录')
    expect(await weapp.path()).toBe('pages/reading/article/index')
    await weapp.see('点赞 1')
    expect(await isOn('点赞')).toBe(true)
  })

  it('bookmarks it at once, and both stay', async () => {
    await weapp.tap('.toggle-button 收藏')
    await weapp.see('收藏 1')
    await openArticle()
    expect([await isOn('点赞'), await isOn('收藏')]).toEqual([true, true])
    expect(await weapp.text('.toggle-button 点赞')).toBe('点赞 1')
  })

  it('takes the like back', async () => {
    await weapp.tap('.toggle-button 点赞')
    await openArticle()
    expect(await isOn('点赞')).toBe(false)
    expect(await weapp.text('.toggle-button 点赞')).toBe('点赞')
  })

  it('likes without a network: it stands on the device, and is sent once when there is one', async () => {
    await weapp.wx.goOffline()
    await weapp.tap('.toggle-button 点赞')
    expect(await isOn('点赞')).toBe(true)
    expect(JSON.stringify(await weapp.calls('showToast'))).toContain('联网后替您送出')
    await weapp.launch()
    await weapp.wx.goOnline()
    await weapp.settle()
    const sent = (await weapp.log()).traffic.filter(({ url }) => url.endsWith('/like'))
    expect(sent).toMatchObject([{ method: 'PUT', status: 200 }])
    await openArticle()
    expect(await isOn('点赞')).toBe(true)
    expect(await weapp.text('.toggle-button 点赞')).toBe('点赞 1')
  })

  it('takes back without a network what was never sent: the server hears only the last wish', async () => {
    await weapp.wx.goOffline()
    await weapp.tap('.toggle-button 点赞')
    await weapp.tap('.toggle-button 点赞')
    await weapp.tap('.toggle-button 点赞')
    expect(await isOn('点赞')).toBe(false)
    const { requests } = await weapp.step('back online', () => weapp.wx.goOnline())
    const sent = requests.filter(({ url, status }) => url.endsWith('/like') && status === 200)
    expect(sent.map(({ method }) => method)).toEqual(['DELETE'])
  })

  it('finds it among the bookmarks until it is taken out', async () => {
    await weapp.launch()
    await weapp.tapTab('我的')
    await weapp.tap('我的收藏')
    await weapp.see(title)
    await weapp.tap('.toggle-button 收藏')
    await weapp.back()
    await weapp.tap('我的收藏')
    await weapp.see('还没有收藏')
  })

  it('has a bookmark of an event beside those of articles', async () => {
    await weapp.launch()
    await weapp.tapTab('活动')
    await weapp.tap('.event-card 合唱团')
    await weapp.tap('.toggle-button 收藏')
    await weapp.launch({ path: 'pages/mine/bookmarks/index' })
    await weapp.tap('.choice-tabs__item 活动')
    await weapp.see('.event-card 合唱团')
  })
})
