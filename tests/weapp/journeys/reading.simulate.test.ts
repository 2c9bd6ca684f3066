import { LONG_READ } from '../../journey-scene'
import { openSimulated } from '../simulate/open'
import type { Weapp } from '../weapp'
import { signIn } from './sign-in'
import { type JourneyServer, MULIN, START_PATIENCE, startJourneyServer } from './start-server'

let server: JourneyServer
let weapp: Weapp

beforeAll(async () => {
  server = await startJourneyServer('reading')
}, START_PATIENCE)
afterAll(() => server.close())
beforeEach(() => {
  weapp = openSimulated(MULIN, server.settings)
})
afterEach(() => weapp.close())

const requests = async () => (await weapp.log()).traffic.map(({ method, url }) => `${method} ${url}`)
const titles = () => weapp.texts('.news-card__title')

const openArticle = async (scene = 1001) => {
  const { article = '' } = server.facts
  await weapp.launch({ path: 'pages/reading/article/index', query: { id: article }, scene })
  await weapp.see('.article-body')
}
const openPoster = async () => {
  await openArticle()
  await weapp.tap('分享')
  await weapp.tap('做一张海报')
  await weapp.see('保存到手机')
}

describe('neighbourhoods that are followed', () => {
  const followQinghe = async () => {
    await weapp.launch()
    await weapp.tap('.choice-tabs__item 关注')
    await weapp.tap('.button 选择居民区')
    await weapp.see('青禾居民区')
    await weapp.tap('.follow-button')
    await weapp.see('已关注')
    await weapp.back()
  }

  it('have their news together, without signing in and after the next launch', async () => {
    await followQinghe()
    await weapp.see('已关注 1 个居民区')
    expect(await titles()).toEqual([LONG_READ, '青禾的便民服务日'])
    await weapp.launch()
    await weapp.tap('.choice-tabs__item 关注')
    await weapp.see('已关注 1 个居民区')
    expect((await requests()).filter((line) => line.includes('follow'))).toEqual([])
  })

  it('are handed to the resident at the sign-in, and found on another telephone', async () => {
    await followQinghe()
    await weapp.wx.loginCodes('ahe')
    await weapp.tapTab('我的')
    await weapp.tap('.button 登录')
    await weapp.tap('微信登录')
    await weapp.settle()
    expect(await requests()).toEqual(
      expect.arrayContaining([`PUT /api/v1/units/${server.facts.qinghe}/follow`, 'GET /api/v1/me/follows']),
    )

    const other = openSimulated(MULIN, server.settings)
    await signIn(other, 'ahe')
    await other.tapTab('资讯')
    await other.tap('.choice-tabs__item 关注')
    await other.see('已关注 1 个居民区')
    await other.close()
  })

  it('are followed from an article without a network, and sent when there is one', async () => {
    await signIn(weapp, 'aliu')
    await weapp.tapTab('资讯')
    await weapp.tap(LONG_READ)
    await weapp.wx.goOffline()
    await weapp.tap('.follow-button')
    await weapp.see('已关注')
    await weapp.wx.goOnline()
    await weapp.leaveAndReturn()
    expect(await requests()).toContain(`PUT /api/v1/units/${server.facts.qinghe}/follow`)
  })
})

describe('an article', () => {
  it('shows all its pictures over the whole screen, from the one that was tapped', async () => {
    await openArticle()
    await weapp.tap('.article-body__image')
    const [preview] = (await weapp.optionsOf('previewImage')) as { urls: string[]; current: string }[]
    expect(preview?.urls).toHaveLength(2)
    expect(preview?.current).toBe(preview?.urls[0])
  })

  it('opens its attachment as what it is, and says so when it cannot', async () => {
    await openArticle()
    await weapp.tap('报名表.docx')
    expect(await weapp.optionsOf('openDocument')).toMatchObject([{ fileType: 'docx', showMenu: true }])
    await weapp.wx.goOffline()
    await weapp.tap('报名表.docx')
    expect(await weapp.optionsOf('showToast')).toMatchObject([{ title: '附件没能打开，请稍后再试' }])
  })

  it('sets its type larger, and all other with it', async () => {
    await openArticle()
    await weapp.tap('字号')
    await weapp.tap('.option-row 特大')
    expect(await weapp.count('.view--text-2')).toBe(1)
    await weapp.tap('.sheet__close')
    expect(await weapp.count('.sheet')).toBe(0)
    await weapp.launch()
    expect(await weapp.count('.view--text-2')).toBe(1)
  })

  it('leads to its event, and the event back to what was told of it', async () => {
    await openArticle()
    await weapp.tap('.fact-row 重阳糕制作')
    await weapp.see('活动回顾')
    await weapp.tap(LONG_READ)
    expect(await weapp.path()).toBe('pages/reading/article/index')
  })

  it('opens by its poster’s code, as the client hands it over', async () => {
    const query = { scene: encodeURIComponent(`id=${server.facts.article}`) }
    await weapp.launch({ path: 'pages/reading/article/index', query, scene: 1047 })
    await weapp.see('.article-body')
    expect(await weapp.text('.article__title')).toBe(LONG_READ)
  })

  it('is read whole in a friend’s timeline: no session, no way on', async () => {
    await signIn(weapp, 'atang')
    await openArticle(1154)
    expect(await weapp.text('.article-body')).toContain('第 40 笼')
    expect(await requests()).toEqual([`GET /api/v1/news/${server.facts.article}`])
    const asked = (await weapp.optionsOf('request')) as { header: Record<string, string> }[]
    expect(asked.every(({ header }) => !('Authorization' in header))).toBe(true)
    const names = new Set((await weapp.log()).calls.map(({ name }) => name))
    for (const name of ['login', 'navigateTo', 'showShareMenu']) expect(names).not.toContain(name)
    for (const way of ['.bottom-bar', '.follow-button', '.icon-button', '.fact-row'])
      expect(await weapp.count(way)).toBe(0)
    expect(await weapp.share('timeline')).toMatchObject({
      title: LONG_READ,
      query: `id=${server.facts.article}`,
    })
  })
})

describe('what was read', () => {
  it('stands in the history on this telephone until it is cleared', async () => {
    await openArticle()
    await weapp.launch({ path: 'pages/me/index' })
    await weapp.tap('阅读记录')
    await weapp.see(LONG_READ)
    await weapp.tap(LONG_READ)
    await weapp.see('.article-body')
    await weapp.back()
    await weapp.tap('清空')
    await weapp.see('还没有阅读记录')
    await weapp.launch({ path: 'pages/reading/history/index' })
    await weapp.see('还没有阅读记录')
  })

  it('stays when the resident thinks better of clearing it', async () => {
    await openArticle()
    await weapp.launch({ path: 'pages/reading/history/index' })
    await weapp.wx.answer('showModal', { reply: { confirm: false, cancel: true } })
    await weapp.tap('清空')
    expect(await weapp.count('.text-row')).toBe(1)
  })
})

describe('a poster', () => {
  it('is drawn with the code that the server got from WeChat, and saved', async () => {
    await openPoster()
    expect(await weapp.attribute('.poster__picture', 'src')).toContain('wxfile://')
    await weapp.tap('保存到手机')
    expect(await weapp.optionsOf('saveImageToPhotosAlbum')).toHaveLength(1)
    expect(await weapp.optionsOf('showToast')).toMatchObject([{ title: '已存到相册' }])
  })

  it('asks for the album once more by the settings when it was refused', async () => {
    await weapp.wx.refuse('scope.writePhotosAlbum')
    await openPoster()
    await weapp.tap('保存到手机')
    expect(await weapp.optionsOf('showModal')).toMatchObject([{ title: '还没有相册权限' }])
    await weapp.wx.allow('scope.writePhotosAlbum')
    await weapp.tap('保存到手机')
    expect(await weapp.optionsOf('openSetting')).not.toHaveLength(0)
    expect(await weapp.optionsOf('showToast')).toMatchObject([{ title: '已存到相册' }])
  })

  it('leaves in peace who does not want to save it', async () => {
    await weapp.wx.answer('saveImageToPhotosAlbum', { fail: 'cancel' })
    await openPoster()
    await weapp.tap('保存到手机')
    expect(await weapp.optionsOf('showModal')).toEqual([])
    expect(await weapp.optionsOf('showToast')).toEqual([])
  })

  it('goes to a friend or a group by WeChat’s own button', async () => {
    await openArticle()
    await weapp.tap('分享')
    expect(await weapp.attribute('.button 发给微信好友或群', 'open-type')).toBe('share')
  })
})
