import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../browser'
import { readSpeechFile, SPEECH_CONTEST } from '../../journey-scene'
import budgets from '../budgets.json'
import { openInChromium } from '../chromium/open'
import type { Weapp } from '../weapp'
import { type JourneyServer, MULIN, START_PATIENCE, startJourneyServer } from './start-server'

let browser: Browser
let server: JourneyServer
let weapp: Weapp
let title: string
let speeches: string[]

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startJourneyServer()
  ;({ title, speeches } = await readSpeechFile(SPEECH_CONTEST))
  weapp = openInChromium(browser, MULIN, server.settings)
  await weapp.wx.loginCodes('xiaomu')
}, START_PATIENCE)
afterAll(async () => {
  await weapp.close()
  await browser.close()
  await server.close()
})

const bytesOf = (calls: { bytes: number }[]) => calls.reduce((sum, { bytes }) => sum + bytes, 0)
const isOn = (label: string) => weapp.attribute(`.toggle-button ${label}`, 'aria-checked')

describe('an article in the mini-program', () => {
  it('is found in the list, which comes at a small price', async () => {
    await weapp.launch()
    await weapp.see(title)
    const { setData } = await weapp.log()
    expect(setData.length).toBeLessThanOrEqual(budgets.home.setDataCalls)
    expect(bytesOf(setData)).toBeLessThanOrEqual(budgets.home.setDataBytes)
    await weapp.screenshot('weapp-1-news')
  })

  it('is read as it was typed, within the width of the screen', async () => {
    await weapp.tap(title)
    await weapp.see('.article-body')
    expect(await weapp.text('.article__title')).toBe(title)
    expect(await weapp.texts('.article-body__speech-title')).toEqual(speeches)
    expect(await weapp.text('.article-body')).not.toMatch(/点赞|收藏0/)
    const { x, width } = await weapp.box('.article-body')
    expect(x + width).toBeLessThanOrEqual(375)
    await weapp.screenshot('weapp-2-article')
  })

  it('is bookmarked after signing in', async () => {
    await weapp.tap('.toggle-button 收藏')
    await weapp.screenshot('weapp-3-sign-in')
    await weapp.tap('微信登录')
    await weapp.see('收藏 1')
    expect(await isOn('收藏')).toBe(true)
  })

  it('is liked by one small setData', async () => {
    const like = await weapp.step('like', () => weapp.tap('.toggle-button 点赞'))
    expect(await weapp.text('.toggle-button 点赞')).toBe('点赞 1')
    expect(await isOn('点赞')).toBe(true)
    expect(like.setDataCalls).toBeLessThanOrEqual(budgets.like.setDataCalls)
    expect(like.setDataBytes).toBeLessThanOrEqual(budgets.like.setDataBytes)
    await weapp.screenshot('weapp-4-liked')
  })

  it('is found by its words, which are marked', async () => {
    await weapp.launch()
    await weapp.tap('搜索资讯')
    await weapp.type('搜索资讯', '收获的不仅是')
    await weapp.confirm('搜索资讯')
    await weapp.see(title)
    expect(await weapp.texts('.search-results__match')).toEqual(['收获的不仅是'])
    await weapp.screenshot('weapp-5-search')
    await weapp.tap(title)
    await weapp.see('.article-body')
    expect([await isOn('点赞'), await isOn('收藏')]).toEqual([true, true])
  })

  it('is among the bookmarks', async () => {
    await weapp.launch()
    await weapp.tapTab('我的')
    await weapp.screenshot('weapp-6-me')
    await weapp.tap('我的收藏')
    await weapp.see(title)
    await weapp.screenshot('weapp-7-bookmarks')
  })
})

describe('the list', () => {
  it('grows by what is new alone, and stays light', async () => {
    await weapp.launch()
    await weapp.see('.news-card')
    const first = bytesOf((await weapp.log()).setData)
    for (const page of [2, 3, 4, 5]) {
      const step = await weapp.step(`page ${page}`, () => weapp.scrollToEnd())
      expect(await weapp.count('.news-card')).toBe(page * 15)
      expect(step.setDataBytes).toBeLessThanOrEqual(first * budgets.nextPage.timesTheFirstPage)
    }
    const { nodes, depth, children } = await weapp.size()
    expect(nodes).toBeLessThanOrEqual(budgets.fivePages.nodes)
    expect(depth).toBeLessThanOrEqual(budgets.fivePages.depth)
    expect(children).toBeLessThanOrEqual(budgets.fivePages.children)
    await weapp.screenshot('weapp-8-five-pages')
  })
})

describe('the events', () => {
  it('fit the screen from the list to the form', async () => {
    await weapp.launch({ path: 'pages/events/index' })
    await weapp.see('.event-card')
    await weapp.screenshot('weapp-9-events')
    await weapp.tap('.event-card 重阳糕')
    await weapp.see('.panel')
    await weapp.screenshot('weapp-10-event')
    await weapp.tap('我要报名')
    await weapp.see('提交报名')
    const { x, width } = await weapp.box('.sign-up-form')
    expect(x + width).toBeLessThanOrEqual(375)
    await weapp.screenshot('weapp-11-form')
  })
})
