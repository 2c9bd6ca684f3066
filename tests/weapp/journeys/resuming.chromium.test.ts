import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../browser'
import { LONG_READ } from '../../journey-scene'
import budgets from '../budgets.json'
import { openInChromium } from '../chromium/open'
import type { Weapp } from '../weapp'
import { type JourneyServer, MULIN, START_PATIENCE, startJourneyServer } from './start-server'

let browser: Browser
let server: JourneyServer
let weapp: Weapp

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startJourneyServer('reading')
  weapp = openInChromium(browser, MULIN, server.settings)
}, START_PATIENCE)
afterAll(async () => {
  await weapp.close()
  await browser.close()
  await server.close()
})

const openLongRead = async () => {
  await weapp.launch()
  await weapp.tap(LONG_READ)
  await weapp.see('.article-body')
}

describe('a long article', () => {
  it('is scrolled without a setData, and its place is noted when the finger rests', async () => {
    await openLongRead()
    expect(await weapp.count('.resume-hint')).toBe(0)
    const scrolled = await weapp.step('scroll', () => weapp.scrollTo(2000))
    expect(scrolled.setDataCalls).toBe(0)
  })

  it('offers that place the next time, and goes there only when asked', async () => {
    await openLongRead()
    await weapp.see('.resume-hint')
    expect(await weapp.text('.resume-hint__way')).toMatch(/^上次读到 \d+%，接着读$/)
    expect((await weapp.box('.article__title')).y).toBeGreaterThan(0)
    await weapp.screenshot('weapp-reading-1-resume')
    await weapp.tap('.resume-hint__way')
    expect((await weapp.box('.article__title')).y).toBeLessThan(-1500)
    expect(await weapp.count('.resume-hint')).toBe(0)
    await weapp.screenshot('weapp-reading-2-resumed')
  })

  it('is followed by one small setData', async () => {
    await openLongRead()
    const follow = await weapp.step('follow', () => weapp.tap('.follow-button'))
    expect(follow.setDataCalls).toBeLessThanOrEqual(budgets.like.setDataCalls)
    expect(follow.setDataBytes).toBeLessThanOrEqual(budgets.like.setDataBytes)
  })

  it('becomes a poster with the cover and the code of the mini-program', async () => {
    await openLongRead()
    await weapp.tap('分享')
    await weapp.screenshot('weapp-reading-3-share')
    await weapp.tap('做一张海报')
    await weapp.see('.poster__picture')
    expect(await weapp.attribute('.poster__picture', 'src')).toMatch(/^data:image\/png/)
    await weapp.screenshot('weapp-reading-4-poster')
  })
})
