import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, ElementHandle, Page } from 'playwright-core'
import { readCompiled } from '../compiled-files'
import { sendByHttp } from '../http-transport'
import { Weapp } from '../weapp'
import type { Memory, Settings } from '../wx/settings'
import { bundle } from './bundle'
import type { InPage } from './page-interface'

/** The page is served by the test itself, at an address that leads nowhere. */
const ADDRESS = 'http://weapp.invalid/'
const DOCUMENT =
  '<!doctype html><html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
const PHONE = { viewport: { width: 375, height: 667 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }
const PATIENCE = 5000
const OUTPUT = path.resolve(__dirname, '../../output')

/** Opens a compiled mini-program in a browser, with glass-easel: with layout, touch and screenshots. */
export function openInChromium(browser: Browser, folder: string, settings: Partial<Settings> = {}): Weapp {
  let opened: Page | undefined
  const running = () => {
    if (opened === undefined) throw new Error('The mini-program is not launched.')
    return opened
  }

  return new Weapp(
    {
      perform: async (name, ...args) => {
        const result = await running().evaluate(inPage('perform', name, ...args))
        return result as never
      },
      tap: async (target) => (await elementOf(running(), target)).tap({ timeout: PATIENCE }),
      scrollToEnd: async () => void (await running().evaluate(inPage('scrollToEnd'))),
      scrollTo: async (top) => void (await running().evaluate(inPage('scrollTo', top))),
      screenshot: async (name) => {
        await mkdir(OUTPUT, { recursive: true })
        await running().evaluate(inPage('allPictures'))
        await running().screenshot({ path: path.join(OUTPUT, `${name}.png`) })
      },
      box: async (target) => {
        const box = await (await elementOf(running(), target)).boundingBox()
        if (box === null) throw new Error(`"${target}" does not show.`)
        return box
      },
      launch: async (options, memory) => {
        opened ??= await newPage(browser, memory)
        await opened.goto(ADDRESS)
        await opened.addScriptTag({ content: scriptFor(folder) })
        await opened.evaluate(inPage('launch', options, memory))
      },
      close: async () => {
        // A picture may be on its way still, for which nobody waits any more.
        await opened?.unrouteAll({ behavior: 'ignoreErrors' })
        await opened?.context().close()
      },
    },
    settings,
  )
}

const scripts = new Map<string, string>()

/** Bundled once for all tests of a file: what is built does not change under them. */
function scriptFor(folder: string): string {
  const script = scripts.get(folder) ?? bundle(readCompiled(folder))
  scripts.set(folder, script)
  return script
}

/** The page's only ways out: its own document, requests by Node, and pictures of the server under test. */
async function newPage(browser: Browser, { settings }: Memory): Promise<Page> {
  const context = await browser.newContext(PHONE)
  const page = await context.newPage()
  await page.exposeFunction('weappSend', sendByHttp)
  await page.route('**/*', async (route) => {
    const url = route.request().url()
    if (url === ADDRESS) return route.fulfill({ contentType: 'text/html', body: DOCUMENT })
    if (!url.startsWith(settings.builtBase)) return route.abort()
    const response = await route.fetch({ url: settings.serverBase + url.slice(settings.builtBase.length) })
    // The client's own canvas knows no origins.
    return route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } })
  })
  return page
}

async function elementOf(page: Page, target: string): Promise<ElementHandle> {
  const handle = await page.evaluateHandle(inPage('element', target))
  const element = handle.asElement()
  if (element === null) throw new Error(`"${target}" has no element.`)
  return element
}

/** A call as the page's own script would write it. */
const inPage = (method: keyof InPage, ...args: unknown[]) =>
  `weapp.${method}(${args.map((argument) => JSON.stringify(argument) ?? 'undefined').join()})`
