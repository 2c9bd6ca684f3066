import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser'
import { openResidentWorld, pagePaths, type ResidentWorld } from './every-page'
import { START_PATIENCE } from './phone'

/** WeChat's own for those who see badly, and the largest there is. */
const VIEWS = {
  '1.4 times': { isElder: false, textStep: 2, scheme: 'light' },
  'the largest': { isElder: true, textStep: 3, scheme: 'light' },
} as const

/**
 * Every line of text, held against all boxes around it that cut off what does not fit, an ellipsis included. What can
 * be scrolled is not cut; a clamp of several lines says itself that there is more.
 */
const FIND_CUT = `(() => {
  const texts = document.createTreeWalker(document.querySelector('.page-shell'), NodeFilter.SHOW_TEXT)
  const cut = []
  const isCut = (line, start) => {
    for (let box = start; !box.matches('.page-shell'); box = box.parentElement) {
      const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(box)
      if (webkitLineClamp !== 'none' || overflowX === 'auto' || overflowX === 'scroll') return false
      const { left, right, top, bottom } = box.getBoundingClientRect()
      if (overflowX !== 'visible' && (line.left < left - 1 || line.right > right + 1)) return true
      if (overflowY !== 'visible' && overflowY !== 'auto' && (line.top < top - 2 || line.bottom > bottom + 2)) return true
    }
    return line.left < -1 || line.right > innerWidth + 1
  }
  while (texts.nextNode()) {
    const text = texts.currentNode
    if (!text.data.trim() || !text.parentElement.checkVisibility()) continue
    const range = document.createRange()
    range.selectNodeContents(text)
    if ([...range.getClientRects()].some((line) => isCut(line, text.parentElement)))
      cut.push(text.parentElement.className + ': ' + text.data.slice(0, 40))
  }
  return cut
})()`

let browser: Browser
let world: ResidentWorld

beforeAll(async () => {
  browser = await launchBrowser()
  world = await openResidentWorld()
}, START_PATIENCE)
afterAll(async () => {
  await browser.close()
  await world.close()
})

describe.each(Object.entries(VIEWS))('with text at %s', (_size, view) => {
  let page: Page
  beforeAll(async () => {
    page = await world.openPage(browser, view)
  })
  afterAll(() => page.context().close())

  it.each(pagePaths)('nothing on %s is cut off', async (pagePath) => {
    await world.visit(page, pagePath)
    expect(await page.evaluate(FIND_CUT)).toEqual([])
  })
})
