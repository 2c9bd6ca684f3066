import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser'
import { addJourneyNews, importFile, readSpeechFile, REAL_ARTICLE, SPEECH_CONTEST } from '../journey-scene'
import { startTestServer, type TestServer } from '../test-server'
import { H5, Phone, START_PATIENCE } from './phone'

/** In both articles, and in no notice. */
const WORDS = '收获的不仅是'

const files = [SPEECH_CONTEST, REAL_ARTICLE].filter((file) => existsSync(file))
if (!files.includes(REAL_ARTICLE)) console.log('The real article is not beside the repository: left out.')

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe.each(files.map((file) => [path.basename(file), file]))('an imported article (%s)', (name, file) => {
  let server: TestServer
  let phone: Phone
  let title: string
  let speeches: string[]
  const shot = (step: string) => phone.picture(`h5-${name.split('-')[0]}-${step}`)

  beforeAll(async () => {
    server = await startTestServer({ listen: true, h5Dir: H5 })
    await addJourneyNews(server.db)
    await importFile(server.db, file)
    ;({ title, speeches } = await readSpeechFile(file))
    phone = await Phone.open(browser, server.url)
  }, START_PATIENCE)
  afterAll(async () => {
    await phone.close()
    await server.close()
  })

  it('is found in the list', async () => {
    await phone.goTo('/')
    await phone.see(title)
    await shot('1-list')
    expect(await phone.overflow()).toBe(0)
    await phone.tap(title)
  })

  it('is read as it was typed, with all its speeches and without the counts at its end', async () => {
    await phone.page.locator('.article-body').filter({ visible: true }).waitFor()
    expect(await phone.page.locator('.article__title').innerText()).toBe(title)
    expect(await phone.page.locator('.article-body__speech-title').allInnerTexts()).toEqual(speeches)
    expect(speeches).toHaveLength(8)
    expect(await phone.page.locator('.article-body__quotation').count()).toBe(8)
    expect(await phone.page.locator('.article-body').innerText()).not.toMatch(/点赞|收藏0/)
    expect(await phone.overflow()).toBe(0)
    await shot('2-article')
  })

  it('is liked after signing in by name, and the page comes back by itself', async () => {
    await phone.reaction('点赞', { isOn: false, count: 0 }).tap()
    await phone.see('登录睦邻')
    await shot('3-sign-in')
    await phone.signIn('小睦')
    await phone.reaction('点赞', { isOn: true, count: 1 }).waitFor()
  })

  it('is bookmarked at once, and both are still on after a reload', async () => {
    await phone.andWaitFor('/bookmark', () => phone.reaction('收藏', { isOn: false, count: 0 }).tap())
    await phone.reaction('收藏', { isOn: true, count: 1 }).waitFor()
    await phone.page.reload()
    await phone.reaction('点赞', { isOn: true, count: 1 }).waitFor()
    await phone.reaction('收藏', { isOn: true, count: 1 }).waitFor()
    await shot('4-liked')
  })

  it('is found again by its words, which are marked where they stand', async () => {
    await phone.goTo('/')
    await phone.tap('搜索资讯')
    await phone.field('搜索资讯').fill(WORDS)
    await phone.field('搜索资讯').press('Enter')
    const marked = phone.page.locator('.search-results__match').first()
    await marked.waitFor()
    expect(await marked.innerText()).toBe(WORDS)
    expect(await phone.page.locator('.text-row').count()).toBe(1)
    await shot('5-search')
    await phone.tap(title)
    await phone.reaction('收藏', { isOn: true, count: 1 }).waitFor()
  })

  it('is among the bookmarks until it is taken out', async () => {
    await phone.goTo('/pages/me/index')
    await phone.see('小睦')
    await shot('6-me')
    await phone.tap('我的收藏')
    await phone.see(title)
    await shot('7-bookmarks')
    await phone.andWaitFor('/bookmark', () => phone.reaction('收藏', { isOn: true, count: 1 }).tap())
    await phone.reaction('收藏', { isOn: false, count: 0 }).waitFor()
    await phone.page.reload()
    await phone.see('还没有收藏')
    await shot('8-no-bookmarks')
  })
})
