import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser'
import { describeApp } from './app-cases'
import { openInChromium } from './chromium/open'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describeApp((folder, settings) => openInChromium(browser, folder, settings))
