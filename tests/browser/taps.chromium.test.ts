import type { Browser, Locator, Page } from 'playwright-core'
import { launchBrowser } from '../browser'
import { openResidentWorld, pagePaths, type ResidentWorld } from './every-page'
import { START_PATIENCE } from './phone'

/** Everything that says of itself that it can be tapped. */
const TAPPABLE = ['button', 'link', 'tab', 'checkbox', 'radio']
  .map((role) => `.page-shell [role="${role}"]:not([aria-disabled="true"])`)
  .join(',')

/** Of a list of like things the first stands for all. */
const DISTINCT = `(all) => {
  const seen = new Set()
  return all.flatMap((node, index) => {
    const isShown = node.getClientRects().length > 0
    const kind = node.className + (node.closest('.news-card, .event-card') ? '' : node.innerText + node.getAttribute('aria-label'))
    if (!isShown || seen.has(kind)) return []
    seen.add(kind)
    return [index]
  })
}`

/** What a tap can change: the address, what shows, what is chosen, what is kept. A dialler shows nothing of itself. */
const STATE = `location.href + document.body.innerHTML + JSON.stringify(localStorage) + document.documentElement.className
  + (document.activeElement ? document.activeElement.tagName : '')`

/** The telephone's own dialler is outside of the page. */
const LEAVES_THE_PAGE = /打电话|联系居委会/
const PATIENCE = 3_000

let browser: Browser
let world: ResidentWorld
let page: Page
const happened: string[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  world = await openResidentWorld()
  page = await world.openPage(browser, { isElder: false, textStep: 0, scheme: 'light' })
  page.on('request', (request) => happened.push(request.url()))
  page.on('popup', (popup) => {
    happened.push(popup.url())
    void popup.close()
  })
  page.on('filechooser', () => happened.push('file'))
  page.on('download', () => happened.push('download'))
}, START_PATIENCE)
afterAll(async () => {
  await browser.close()
  await world.close()
})

const nameOf = async (target: Locator) =>
  ((await target.getAttribute('aria-label')) ?? (await target.innerText())).trim()

/** Taps, and waits until anything is different. */
const isDead = async (target: Locator) => {
  const before = await page.evaluate(STATE)
  happened.length = 0
  await target.tap({ timeout: PATIENCE })
  const end = Date.now() + PATIENCE
  while (Date.now() < end) {
    if (happened.length > 0 || (await page.evaluate(STATE)) !== before) return false
    await page.waitForTimeout(50)
  }
  return true
}

test.each(pagePaths)(
  'nothing on %s is dead to a tap',
  async (pagePath) => {
    await world.visit(page, pagePath)
    const indexes = await page.evaluate<number[]>(
      `(${DISTINCT})([...document.querySelectorAll('${TAPPABLE}')])`,
    )
    const dead: string[] = []
    for (const [taps, index] of indexes.entries()) {
      // Anew after each tap; the first finds the page as it was opened.
      if (taps > 0) await world.visit(page, pagePath)
      const target = page.locator(TAPPABLE).nth(index)
      const name = await nameOf(target)
      const isChosen = (await target.getAttribute('aria-selected')) === 'true'
      const isChosenRadio =
        (await target.getAttribute('role')) === 'radio' &&
        (await target.getAttribute('aria-checked')) === 'true'
      if (LEAVES_THE_PAGE.test(name) || isChosen || isChosenRadio) continue
      if (await isDead(target)) dead.push(name)
    }
    expect(dead).toEqual([])
  },
  180_000,
)
