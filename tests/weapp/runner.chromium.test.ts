import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser'
import { openInChromium } from './chromium/open'
import { describeRunner, FIXTURE } from './runner-cases'
import type { Weapp } from './weapp'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describeRunner((settings) => openInChromium(browser, FIXTURE, settings))

describe('with layout', () => {
  let weapp: Weapp
  beforeEach(async () => {
    weapp = openInChromium(browser, FIXTURE)
    await weapp.launch()
  })
  afterEach(() => weapp.close())

  it('gives rpx their size', async () => {
    expect(await weapp.box('.half')).toMatchObject({ width: 187.5, height: 20 })
  })

  it('writes a screenshot', async () => {
    await weapp.screenshot('runner-home')
    const { size } = await stat(path.join(__dirname, '../output/runner-home.png'))
    expect(size).toBeGreaterThan(5000)
  })

  it('keeps the place where a page was left', async () => {
    await weapp.tap('表单')
    const { y } = await weapp.box('#query')
    await weapp.back()
    expect(y).toBe(0)
    expect((await weapp.box('表单')).y).toBeLessThan(667)
  })
})
