import { readSpeechFile, SPEECH_CONTEST } from '../../journey-scene'
import { openSimulated } from '../simulate/open'
import type { Weapp } from '../weapp'
import { type JourneyServer, MULIN, START_PATIENCE, startJourneyServer } from './start-server'

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

const cards = () => weapp.count('.news-card')

describe('the news', () => {
  it('shows its first page, then the next', async () => {
    await weapp.launch()
    await weapp.see('.news-card')
    expect(await cards()).toBe(15)
    await weapp.scrollToEnd()
    expect(await cards()).toBe(30)
    expect(await weapp.attribute('.news-card__cover', 'src')).toContain('/media/')
  })

  it('comes again from the top when it is pulled down', async () => {
    await weapp.launch()
    await weapp.scrollToEnd()
    await weapp.pullDown()
    expect(await cards()).toBe(15)
  })

  it('is narrowed to a category, and says so where there is nothing', async () => {
    await weapp.launch()
    await weapp.tap('便民政策')
    await weapp.see('这里还没有资讯')
    await weapp.tap('全部')
    await weapp.see('.news-card')
  })

  it('is narrowed to a neighbourhood, also after the next launch', async () => {
    await weapp.launch()
    await weapp.pick('全部居民区', '柳荫居民区')
    const metas = async () =>
      new Set((await weapp.texts('.news-card__meta')).map((text) => text.split(' ')[0]))
    expect(await metas()).toEqual(new Set(['柳荫居民区']))
    await weapp.launch()
    expect(await metas()).toEqual(new Set(['柳荫居民区']))
  })

  it('offers another try without a network, and comes with it', async () => {
    await weapp.wx.goOffline()
    await weapp.launch()
    await weapp.see('网络不太通畅，请检查网络后再试。')
    await weapp.wx.goOnline()
    await weapp.tap('再试一次')
    await weapp.see('.news-card')
  })
})

describe('an article', () => {
  it('is read whole, and shared by its title', async () => {
    const { title, speeches } = await readSpeechFile(SPEECH_CONTEST)
    await weapp.launch()
    await weapp.tap(title)
    await weapp.see('.article-body')
    expect(await weapp.text('.article__title')).toBe(title)
    expect(await weapp.texts('.article-body__speech-title')).toEqual(speeches)
    expect(await weapp.text('.article-body')).not.toMatch(/点赞|收藏0/)
    const id = (await weapp.stack()).at(-1)?.query.id
    expect(await weapp.share('friend')).toMatchObject({
      title,
      path: `/pages/reading/article/index?id=${id}`,
    })
    expect(await weapp.share('timeline')).toMatchObject({ title })
  })

  it('opens by a shared link, and says so when there is none', async () => {
    const id = '0'.repeat(26)
    await weapp.launch({ path: 'pages/reading/article/index', query: { id } })
    await weapp.see('再试一次')
  })
})

describe('the search', () => {
  const find = async (words: string) => {
    await weapp.launch()
    await weapp.tap('搜索资讯')
    await weapp.type('搜索资讯', words)
    await weapp.confirm('搜索资讯')
  }

  it('finds an article by words of its text, marks them, and remembers them', async () => {
    const { title } = await readSpeechFile(SPEECH_CONTEST)
    await find('收获的不仅是')
    await weapp.see(title)
    expect(await weapp.texts('.search-results__match')).toEqual(['收获的不仅是'])
    await weapp.tap('清空')
    await weapp.tap('收获的不仅是')
    await weapp.tap(title)
    await weapp.see('.article-body')
  })

  it('says so when there is nothing', async () => {
    await find('独角兽')
    await weapp.see('没有找到“独角兽”，换个说法或少几个字试试。')
  })
})
