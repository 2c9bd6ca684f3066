import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'

export const CONSOLE = path.resolve(__dirname, '../../dist/console')

/** For every wait, so that a slow machine is no fault; an idle one never waits as long. */
const PATIENCE = 20_000
const OUTPUT = path.resolve(__dirname, '../output')
const AT_REST = `Promise.allSettled(
  document.getAnimations()
    .filter((each) => each.effect.getComputedTiming().iterations !== Infinity)
    .map((each) => each.finished),
).then(() => undefined)`

const SIZES = { desk: { width: 1280, height: 800 }, phone: { width: 375, height: 812 } }

/** The console in a browser, as an officer uses it. What fails on a page fails `close`. */
export class Desk {
  readonly #faults: string[] = []

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {
    page.setDefaultTimeout(PATIENCE)
    page.on('pageerror', (error) => this.#faults.push(String(error)))
    page.on('console', (line) => {
      if (line.type() === 'error' && /Content.Security.Policy/i.test(line.text()))
        this.#faults.push(line.text())
    })
  }

  /** With service workers only where a test is about them: what goes through one, no test can hold back. */
  static async open(
    browser: Browser,
    url: string,
    size: keyof typeof SIZES = 'desk',
    serviceWorkers: 'allow' | 'block' = 'block',
  ): Promise<Desk> {
    const context = await browser.newContext({ viewport: SIZES[size], locale: 'zh-CN', serviceWorkers })
    return new Desk(await context.newPage(), context, url)
  }

  async close(): Promise<void> {
    await this.context.close()
    if (this.#faults.length > 0) throw new Error(`The page threw:\n${this.#faults.join('\n')}`)
  }

  goTo = (address: string) => this.page.goto(`${this.url}/console${address}`)
  words = (words: string | RegExp): Locator => this.page.getByText(words).filter({ visible: true }).first()
  see = (words: string | RegExp) => this.words(words).waitFor()
  field = (label: string): Locator => this.page.getByLabel(label, { exact: true }).filter({ visible: true })
  press = (name: string | RegExp) =>
    this.page
      .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
      .filter({ visible: true })
      .first()
      .click()
  /** The button of the dialog in front. */
  settle = (name: string | RegExp) =>
    this.page.getByRole('dialog').filter({ visible: true }).getByRole('button', { name }).last().click()
  /** An entry of the menu that has just opened. */
  pickItem = (name: string) =>
    this.page.getByRole('menuitem', { name, exact: true }).filter({ visible: true }).click()
  /** An entry of the side navigation. */
  open = (entry: string) =>
    this.page.getByRole('menuitem', { name: entry, exact: true }).filter({ visible: true }).first().click()
  /** Of a select with this label. */
  async choose(label: string, option: string) {
    await this.field(label).click()
    // A long list shows only what is searched for.
    if (await this.field(label).isEditable()) await this.field(label).fill(option)
    await this.page
      .locator('.ant-select-item-option', { hasText: option })
      .filter({ visible: true })
      .first()
      .click()
  }

  async signIn(loginName: string, password: string): Promise<void> {
    await this.field('登录名').fill(loginName)
    await this.field('密码').fill(password)
    await this.press('登录')
  }

  /** Of what shows when all has come to rest, in tests/output. */
  async picture(name: string): Promise<void> {
    await mkdir(OUTPUT, { recursive: true })
    await this.page.evaluate(AT_REST)
    await this.page.screenshot({ path: path.join(OUTPUT, `${name}.png`), animations: 'disabled' })
  }

  /** What axe-core finds wrong on the page as it stands, by rule and place. */
  async accessibilityFaults(): Promise<string[]> {
    await this.page.evaluate(AT_REST)
    // Evaluated, not added as an element: the page's policy lets no script of others in.
    await this.page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'))
    const results = await this.page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })')
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`),
    )
  }

  /** How far the page can be moved sideways, which it should not. */
  overflow = (): Promise<unknown> =>
    this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}
