import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser'
import { START_PATIENCE } from './phone'
import { openResidentWorld, pagePaths, type ResidentWorld } from './every-page'

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const VIEWS = {
  light: { isElder: false, textStep: 0, scheme: 'light' },
  dark: { isElder: false, textStep: 0, scheme: 'dark' },
  elder: { isElder: true, textStep: 0, scheme: 'light' },
  largest: { isElder: true, textStep: 3, scheme: 'light' },
} as const
type ViewName = keyof typeof VIEWS
const VIEW_NAMES = Object.keys(VIEWS) as ViewName[]

/** Below it a shift is not noticed (web.dev's "good"). */
const MOST_SHIFT = 0.1

/** What axe calls serious or critical, in the page in front. */
const FIND_FAULTS = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 160) + ' | ' + failureSummary.split('\\n').slice(1, 3).join(' ').slice(0, 160))))`

/** Text cut off although nothing (an ellipsis, a clamp) says that there is more. */
const FIND_CLIPPED = `[...document.querySelectorAll('.page-shell *')].filter((node) => {
  if (node.closest('.choice-tabs, [aria-hidden=true], taro-image-core') || !node.innerText) return false
  const style = getComputedStyle(node)
  if (style.overflow === 'visible' || style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') return false
  return node.scrollHeight > node.clientHeight + 2 && style.overflowY === 'hidden'
}).map((node) => node.className + ': ' + node.innerText.slice(0, 40))`

const SHIFT = `new Promise((resolve) => {
  let sum = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  setTimeout(() => resolve(sum), 100)
})`

/** In the elder view: what is tapped but too small for it. */
const FIND_SMALL = `[...document.querySelectorAll('.page-shell [role=button], .page-shell [role=tab], .page-shell [role=radio], .page-shell [role=checkbox]')]
  .filter((node) => node.offsetParent !== null && node.tagName !== 'TARO-TEXT-CORE' || node.matches('[role=tab]'))
  .map((node) => ({ name: node.className, height: node.getBoundingClientRect().height }))
  .filter(({ height }) => height > 0 && height < 59.5)
  .map(({ name, height }) => name + ' ' + height)`

let browser: Browser
let world: ResidentWorld
let opened: [ViewName, Page][]

beforeAll(async () => {
  browser = await launchBrowser()
  world = await openResidentWorld()
  opened = await Promise.all(
    VIEW_NAMES.map(async (view): Promise<[ViewName, Page]> => [
      view,
      await world.openPage(browser, VIEWS[view]),
    ]),
  )
}, START_PATIENCE)
afterAll(async () => {
  await browser.close()
  await world.close()
})

/** What is wrong with the page in front, as it is shown in this view. */
const faultsOf = async (page: Page, view: ViewName) => ({
  axe: await page.evaluate(FIND_FAULTS),
  clipped: await page.evaluate(FIND_CLIPPED),
  movesSideways: (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) !== 0,
  jumps: Number(await page.evaluate(SHIFT)) >= MOST_SHIFT,
  tooSmall: VIEWS[view].isElder ? await page.evaluate(FIND_SMALL) : [],
})
const NO_FAULTS = { axe: [], clipped: [], movesSideways: false, jumps: false, tooSmall: [] }

// The views side by side: most of the time goes into waiting for a page to come to rest.
it.each(pagePaths)('%s', async (pagePath) => {
  const found = await Promise.all(
    opened.map(async ([view, page]) => {
      await world.visit(page, pagePath)
      await page.screenshot({ path: world.picture(`${view}-${pagePath}`) })
      await page.evaluate(AXE)
      return [view, await faultsOf(page, view)] as const
    }),
  )
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(VIEW_NAMES.map((view) => [view, NO_FAULTS])))
})
