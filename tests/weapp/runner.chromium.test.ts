import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser'
import { openInChromium } from './chromium/open'
import { describeRunner, FIXTURE } from './runner-cases'
import type { Weapp } from './weapp'

/** One pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describeRunner((settings) => openInChromium(browser, FIXTURE, settings))

describe('with layout', () => {
  let weapp: Weapp
  let pictures: Server
  beforeEach(async () => {
    pictures = createServer((_, response) =>
      response.setHeader('content-type', 'image/png').end(PICTURE),
    ).listen(0)
    await once(pictures, 'listening')
    const { port } = pictures.address() as AddressInfo
    weapp = openInChromium(browser, FIXTURE, {
      builtBase: 'http://mulin.test',
      serverBase: `http://127.0.0.1:${port}`,
    })
    await weapp.launch()
  })
  afterEach(async () => {
    await weapp.close()
    pictures.close()
  })

  it('loads pictures from the server', async () => {
    await weapp.launch({ path: 'pages/form/index' })
    await weapp.see('1 × 1')
    expect(await weapp.box('#picture')).toMatchObject({ width: 320, height: 240 })
  })

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
