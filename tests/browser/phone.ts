import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { launchProfile } from '../browser'

export const H5 = path.resolve(__dirname, '../../dist/h5')

/** For every wait, so that a slow machine is no fault; an idle one never waits as long. */
const PATIENCE = 20_000
/** For starting all of it on a machine that is busy. */
export const START_PATIENCE = 180_000
/** Pages slide in; what moves for ever is not waited for. */
const AT_REST = `Promise.allSettled(
  document.getAnimations()
    .filter((each) => each.effect.getComputedTiming().iterations !== Infinity)
    .map((each) => each.finished),
).then(() => undefined)`
/** A page that was opened is put in from the side; until it has begun to move nothing is animated. A second is enough. */
const IN_PLACE = `new Promise((done) => {
  let frames = 0
  const look = () => {
    const front = [...document.querySelectorAll('.taro_page')].filter((page) => page.getClientRects().length > 0).at(-1)
    if (!front || Math.abs(front.getBoundingClientRect().left) < 1 || ++frames > 60) done()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
})`
const HELD_IN_HAND = {
  viewport: { width: 375, height: 812 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
}
const OUTPUT = path.resolve(__dirname, '../output')

/** The H5 build in a browser the size of a phone, as a resident uses it. What fails on a page fails `close`. */
export class Phone {
  readonly #faults: string[] = []

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {
    page.setDefaultTimeout(PATIENCE)
    page.on('pageerror', (error) => this.#faults.push(String(error)))
  }

  static async open(browser: Browser, url: string): Promise<Phone> {
    // Replies that a test withholds must not come from elsewhere.
    const context = await browser.newContext({ ...HELD_IN_HAND, serviceWorkers: 'block' })
    return new Phone(await context.newPage(), context, url)
  }

  /** With a browser of its own, whose profile lies in `folder`: opened there again, it remembers. */
  static async openProfile(folder: string, url: string): Promise<Phone> {
    const context = await launchProfile(folder, HELD_IN_HAND)
    return new Phone(await context.newPage(), context, url)
  }

  async close(): Promise<void> {
    await this.context.close()
    if (this.#faults.length > 0) throw new Error(`The page threw:\n${this.#faults.join('\n')}`)
  }

  goTo = (address: string) => this.page.goto(this.url + address)

  /** What shows these words; pages below the one in front do not show. */
  words = (words: string | RegExp): Locator => this.page.getByText(words).filter({ visible: true }).first()

  /** Waits until they show. */
  see = (words: string | RegExp) => this.words(words).waitFor()
  tap = (words: string | RegExp) => this.words(words).tap()
  tapTab = (name: string) => this.page.locator('.weui-tabbar__item', { hasText: name }).tap()

  /** By its hint. Taro's own element around it has the same attribute. */
  field = (hint: string): Locator =>
    this.page.locator(`input[placeholder="${hint}"]`).filter({ visible: true }).first()

  /** 点赞 or 收藏 of the page in front, as it stands: on, off, and for how many. */
  reaction = (label: string, standing: { isOn: boolean; count: number }): Locator =>
    this.page
      .getByRole('checkbox', { name: `${label}，${standing.count} 人`, checked: standing.isOn })
      .first()

  /** On the page that asks for it. */
  async signIn(name: string): Promise<void> {
    await this.field('怎么称呼您').fill(name)
    await this.page.locator('.sign-in-form').getByRole('button').tap()
  }

  /** Turns the wheel that the one so labelled opens, by dragging the option to its middle. */
  async pick(label: string, option: string): Promise<void> {
    await this.page.getByRole('button', { name: label }).filter({ visible: true }).first().tap()
    const wheel = this.page.locator('.weui-picker').filter({ visible: true })
    // When this could be tapped the wheel has come to rest.
    await wheel.getByText('确定').tap({ trial: true })
    const row = await wheel.getByText(option, { exact: true }).boundingBox()
    const middle = await wheel.locator('.weui-picker__indicator').boundingBox()
    if (!row || !middle) throw new Error(`The wheel has no ${option}.`)
    const centre = row.x + row.width / 2
    await this.page.mouse.move(centre, row.y + row.height / 2)
    await this.page.mouse.down()
    await this.page.mouse.move(centre, middle.y + middle.height / 2, { steps: 8 })
    await this.page.mouse.up()
    await wheel.getByText('确定').tap()
    await this.page
      .getByRole('button', { name: `${label}：${option}` })
      .first()
      .waitFor()
  }

  /** Does something and waits until the server has answered what came of it. */
  async andWaitFor(address: string, act: () => Promise<unknown>): Promise<void> {
    const answered = this.page.waitForResponse((response) => response.url().endsWith(address))
    await act()
    expect((await answered).ok()).toBe(true)
  }

  /** The server cannot be reached, until it is back. */
  loseServer = () => this.page.route('**/api/**', (route) => route.abort())
  findServer = () => this.page.unroute('**/api/**')

  /** There is no network at all. */
  goOffline = () => this.context.setOffline(true)
  goOnline = () => this.context.setOffline(false)

  back = () => this.page.goBack()

  /** Of what shows when all has come to rest, in tests/output. */
  async picture(name: string): Promise<void> {
    await mkdir(OUTPUT, { recursive: true })
    await this.page.evaluate(IN_PLACE)
    await this.page.evaluate(AT_REST)
    await this.page.screenshot({ path: path.join(OUTPUT, `${name}.png`) })
  }

  /** How far the page can be moved sideways, which it should not. */
  overflow = (): Promise<unknown> =>
    this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}
