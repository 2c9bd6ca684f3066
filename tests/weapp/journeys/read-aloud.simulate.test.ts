import { openSimulated } from '../simulate/open'
import type { Weapp } from '../weapp'
import { type JourneyServer, MULIN, START_PATIENCE, startJourneyServer } from './start-server'

let server: JourneyServer
let weapp: Weapp
afterEach(() => weapp.close())

const requests = async () => (await weapp.log()).traffic.map(({ url }) => url)
const open = async (id = '') => {
  await weapp.launch({ path: 'pages/reading/article/index', query: { id } })
  await weapp.see('.article-body')
}

describe('where the server reads aloud', () => {
  beforeAll(async () => {
    server = await startJourneyServer('read-aloud')
  }, START_PATIENCE)
  afterAll(() => server.close())
  beforeEach(async () => {
    weapp = openSimulated(MULIN, server.settings)
    await open(server.facts.first)
  })

  const listen = async () => {
    await weapp.tap('.icon-button 读给我听')
    await weapp.see('.icon-button 暂停朗读')
  }

  it('plays the article, also on a silent telephone, pauses it and goes on', async () => {
    await listen()
    expect((await requests()).at(-1)).toMatch(`/api/v1/news/${server.facts.first}/audio.mp3?v=`)
    expect(await weapp.optionsOf('setInnerAudioOption')).toEqual([{ obeyMuteSwitch: false }])
    await weapp.tap('.icon-button 暂停朗读')
    await weapp.tap('.icon-button 继续朗读')
    await weapp.see('.icon-button 暂停朗读')
    expect(await weapp.optionsOf('createInnerAudioContext')).toHaveLength(1)
  })

  it('is quiet when the article has been read to its end, and begins anew when asked', async () => {
    await listen()
    await weapp.wx.endAudio()
    await weapp.see('.icon-button 读给我听')
    await listen()
  })

  it('stops when the page is left', async () => {
    await weapp.launch()
    await weapp.tap('周末修伞')
    await weapp.see('.article-body')
    await listen()
    await weapp.back()
    expect(await weapp.optionsOf('InnerAudioContext.destroy')).toHaveLength(1)
    await weapp.tap('周末修伞')
    await weapp.see('.icon-button 读给我听')
  })

  it('is paused while the mini-program is in the background, and says so afterwards', async () => {
    await listen()
    await weapp.leaveAndReturn()
    await weapp.tap('.icon-button 继续朗读')
    await weapp.see('.icon-button 暂停朗读')
  })

  it('says that there is no network, and is ready to be asked again', async () => {
    await weapp.wx.goOffline()
    await weapp.tap('.icon-button 读给我听')
    expect(await weapp.optionsOf('showToast')).toMatchObject([{ title: '网络不太通畅，请检查网络后再试。' }])
    await weapp.see('.icon-button 读给我听')
    await weapp.wx.goOnline()
    await listen()
  })

  it('is offered in a friend’s timeline too', async () => {
    await weapp.launch({
      path: 'pages/reading/article/index',
      query: { id: server.facts.second ?? '' },
      scene: 1154,
    })
    await weapp.see('.article-body')
    await listen()
  })
})

describe('where the server has no voice', () => {
  beforeAll(async () => {
    server = await startJourneyServer('reading')
  }, START_PATIENCE)
  afterAll(() => server.close())

  it('offers nothing that would do nothing', async () => {
    weapp = openSimulated(MULIN, server.settings)
    await open(server.facts.article)
    expect(await weapp.text()).not.toContain('读给我听')
  })
})
