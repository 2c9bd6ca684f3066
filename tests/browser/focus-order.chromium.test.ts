import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser'
import { openResidentWorld, pagePaths, type ResidentWorld } from './every-page'
import { START_PATIENCE } from './phone'

/** More than any page has to be tapped. */
const MOST_STOPS = 120

/** The one that has the focus: its place on the page, or null back at the top. What is fixed to the screen has no place. */
const STOP = `(() => {
  const one = document.activeElement
  if (!one || one === document.body || one.dataset.seen) return null
  one.dataset.seen = 'yes'
  const { top, bottom, height } = one.getBoundingClientRect()
  let isFixed = false
  let scrolled = window.scrollY
  for (let node = one; node instanceof Element; node = node.parentElement) {
    isFixed ||= ['fixed', 'sticky'].includes(getComputedStyle(node).position) || node.matches('.weui-tabbar, .taro-tabbar__tabbar')
    if (node !== one) scrolled += node.scrollTop
  }
  const name = (one.getAttribute('aria-label') ?? one.innerText ?? '').slice(0, 20)
  return { name, top: top + scrolled, bottom: bottom + scrolled, isFixed, isShown: height > 0 }
})()`
type Stop = { name: string; top: number; bottom: number; isFixed: boolean; isShown: boolean }

/** What can be tapped and was not come to. */
const MISSED = `[...document.querySelectorAll('[role=button], [role=link], [role=tab], [role=checkbox], [role=radio], [role=switch]')]
  .filter((one) => one.getClientRects().length > 0 && one.getAttribute('aria-disabled') !== 'true' && !one.dataset.seen)
  .filter((one) => !one.querySelector('[data-seen]') && !one.closest('[data-seen], [aria-hidden=true]'))
  .map((one) => one.className + ': ' + one.innerText.slice(0, 20))`

let browser: Browser
let world: ResidentWorld
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  world = await openResidentWorld()
  page = await world.openPage(browser, { isElder: false, textStep: 0, scheme: 'light' })
}, START_PATIENCE)
afterAll(async () => {
  await browser.close()
  await world.close()
})

const stopsOf = async () => {
  const stops: Stop[] = []
  for (let count = 0; count < MOST_STOPS; count++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate<Stop | null>(STOP)
    if (!stop) break
    stops.push(stop)
  }
  return stops
}

it.each(pagePaths)(
  '%s is walked by keyboard from top to bottom, past all that can be tapped',
  async (path) => {
    await world.visit(page, path)
    const stops = await stopsOf()
    expect(stops.filter((stop) => !stop.isShown)).toEqual([])
    const placed = stops.filter((stop) => !stop.isFixed)
    const backwards = placed.filter((stop, index) => stop.bottom <= (placed[index - 1]?.top ?? -Infinity))
    expect(backwards).toEqual([])
    expect(await page.evaluate(MISSED)).toEqual([])
  },
)
