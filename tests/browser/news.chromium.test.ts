import type { Browser } from 'playwright-core'
import { addLongRead, LONG_READ } from '../journey-scene'
import { launchBrowser } from '../browser'
import { addEvent, addNews, addUnit } from '../scene'
import { startTestServer, type TestServer } from '../test-server'
import { H5, Phone, START_PATIENCE } from './phone'

const DAY = 86_400_000
const PINNED = '冬天用电，请看这一篇'

/** A browser in a test has no voice: this one remembers what it would say. */
const VOICE = `
  window.said = []
  window.SpeechSynthesisUtterance = function (text) { this.text = text }
  window.speechSynthesis.speak = ({ text }) => window.said.push(text)
  window.speechSynthesis.cancel = () => { window.said = [] }
`

let browser: Browser
let server: TestServer
let phone: Phone
const shot = (step: string) => phone.picture(`h5-news-${step}`)
const front = (selector: string) => phone.page.locator(selector).filter({ visible: true })

/** Until it is so in the page, which forbids what waitForFunction does there. */
const until = async (condition: string) => {
  while ((await phone.page.evaluate(condition)) !== true) await phone.page.waitForTimeout(50)
}

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startTestServer({ listen: true, h5Dir: H5 })
  const street = await addUnit(server.db, '临溪街道')
  const qinghe = await addUnit(server.db, '青禾居民区', street)
  await addNews(server.db, await addUnit(server.db, '柳荫居民区', street), { title: '柳荫的便民服务日' })
  const longAgo = new Date(Date.now() - 90 * DAY)
  const pinned = await addNews(server.db, street, { title: PINNED, publishedAt: longAgo })
  const pinnedUntil = new Date(Date.now() + DAY)
  await server.db.updateTable('newsItem').set({ pinnedUntil }).where('id', '=', pinned).execute()
  const event = await addEvent(server.db, qinghe, { title: '重阳糕制作' }, new Date(Date.now() - 2 * DAY))
  await addLongRead(server.db, qinghe, event.id)
  phone = await Phone.open(browser, server.url)
}, START_PATIENCE)
afterAll(async () => {
  await phone.close()
  await browser.close()
  await server.close()
})

it('has on top, and marked, what is pinned, whatever its day', async () => {
  await phone.goTo('/')
  await phone.see(PINNED)
  expect(await front('.news-card').allInnerTexts()).toEqual([
    expect.stringMatching(new RegExp(`^${PINNED}\\s*置顶`)),
    expect.not.stringContaining('置顶'),
    expect.not.stringContaining('置顶'),
  ])
})

it('shows the news of the neighbourhoods that are followed, also after a reload', async () => {
  await phone.goTo('/')
  await front('.choice-tabs__item').getByText('关注', { exact: true }).tap()
  await front('.notice-state').getByText('选择居民区').tap()
  await phone.page.getByRole('checkbox', { name: '关注青禾居民区' }).first().tap()
  await phone.see('已关注')
  await shot('1-follows')
  await phone.back()
  await phone.see('已关注 1 个居民区')
  await phone.see(LONG_READ)
  expect(await front('.news-card').count()).toBe(1)
  await phone.page.reload()
  await front('.choice-tabs__item').getByText('关注', { exact: true }).tap()
  await phone.see('已关注 1 个居民区')
  await shot('2-followed')
})

it('offers to go on where an article was left, and does', async () => {
  await phone.tap(LONG_READ)
  await front('.article-body').waitFor()
  await front('.article').evaluate((article) => {
    const page = (article as unknown as { closest(selector: string): { scrollTop: number } }).closest(
      '.taro_page',
    )
    page.scrollTop = 2000
  })
  await phone.see('第 20 笼')
  await until(`localStorage.getItem('reading-records')?.includes('"place":0.')`)
  await phone.page.reload()
  await phone.see('上次读到')
  await shot('3-resume')
  await phone.tap('上次读到')
  await until(`document.querySelector('.article__title').getBoundingClientRect().y < -1500`)
  expect(await phone.overflow()).toBe(0)
})

it('makes a poster with a code, to be saved', async () => {
  await phone.tap('分享')
  await shot('4-share')
  await phone.tap('做一张海报')
  await front('.poster__picture').waitFor()
  await until(`[...document.images].some((each) => each.src.startsWith('data:') && each.complete)`)
  await shot('5-poster')
  const download = phone.page.waitForEvent('download')
  await phone.tap('保存到手机')
  expect((await download).suggestedFilename()).toBe(`${LONG_READ}.png`)
})

it('sets the type larger from within the article, and nothing is cut off', async () => {
  await phone.back()
  await phone.tap('字号')
  await front('.option-row').getByText('最大').tap()
  await shot('6-largest')
  expect(await phone.overflow()).toBe(0)
  await phone.page.getByRole('button', { name: '关闭' }).last().tap()
  for (const button of await front('.bottom-bar__row > *').all()) {
    const box = await button.boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(375)
  }
  await shot('7-largest-article')
})

it('is read to by the browser’s own voice, until the page is left', async () => {
  const speaks = () => phone.page.evaluate('window.said')
  await phone.page.evaluate(VOICE)
  await phone.tap('读给我听')
  await phone.see('停止朗读')
  expect(await speaks()).toContain('第 2 笼：米粉过筛三遍，红枣去核切条，蒸汽上来的时候满屋子都是甜味。')
  await phone.tap('停止朗读')
  expect(await speaks()).toEqual([])
  await phone.tap('读给我听')
  await phone.see('停止朗读')
  await phone.back()
  await until('window.said.length === 0')
  await phone.tap(LONG_READ)
  await phone.see('读给我听')
})

it('leads from the article to its event, and from the event to what was told of it', async () => {
  await front('.fact-row').getByText('重阳糕制作').tap()
  await phone.see('活动回顾')
  await shot('8-recap')
})

it('keeps what was read on this device until it is cleared', async () => {
  await phone.goTo('/pages/me/index')
  await phone.tap('阅读记录')
  await phone.see(LONG_READ)
  await shot('9-history')
  await phone.tap('清空')
  await phone.page.locator('.taro-model__confirm').tap()
  await phone.see('还没有阅读记录')
})
