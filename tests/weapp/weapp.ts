import type { Log, Operations } from './app-service/operations'
import { settled, type Step, stepOf } from './step'
import type { Target } from './view/find'
import type { PageSize } from './view/measure'
import { type LaunchOptions, type Memory, newMemory, type Settings } from './wx/settings'
import { WxControl } from './wx-control'

export type Perform = <Name extends keyof Operations>(
  name: Name,
  ...args: Parameters<Operations[Name]>
) => Promise<Awaited<ReturnType<Operations[Name]>>>

/** What differs between the runners for a test: how it touches, scrolls, looks, and starts again. */
export type Runner = {
  perform: Perform
  tap(target: Target): Promise<void>
  scrollToEnd(): Promise<void>
  scrollTo(top: number): Promise<void>
  /** Writes a picture to tests/output. */
  screenshot(name: string): Promise<void>
  box(target: Target): Promise<Box>
  /** Closes what runs, and starts. */
  launch(options: LaunchOptions, memory: Memory): Promise<void>
  close(): Promise<void>
}

/** Where something is on the screen, in pixels of the page. */
export type Box = { x: number; y: number; width: number; height: number }

const USUAL_LAUNCH: LaunchOptions = { path: '', query: {}, scene: 1001 }
const PATIENCE = 10_000

/**
 * A compiled mini-program as a test uses it, the same in both runners. Every action waits until all that follows
 * from it has come to rest. `close` fails the test if anything happened that a phone would not forgive.
 */
export class Weapp {
  /** The resident's answers, the network, the client. */
  readonly wx: WxControl
  readonly steps: Step[] = []
  readonly #earlierFaults: string[] = []
  #forgiven = 0
  #launches = 0
  #isClosed = false

  #memory: Memory

  constructor(
    private readonly runner: Runner,
    settings: Partial<Settings>,
  ) {
    this.#memory = newMemory(settings)
    this.wx = new WxControl(
      async () => (await this.#remembered()).settings,
      (change) => this.#change(change),
      async (event, detail) => (this.#launches > 0 ? runner.perform('emit', event, detail) : undefined),
    )
  }

  /** Opens it. Again, it starts anew on the same phone: what was stored is still there. */
  async launch(options: Partial<LaunchOptions> = {}): Promise<void> {
    if (this.#launches > 0) this.#earlierFaults.push(...(await this.log()).faults)
    this.#memory = await this.#remembered()
    await this.runner.launch({ ...USUAL_LAUNCH, ...options }, this.#memory)
    this.#launches += 1
    await this.settle()
  }

  settle = () => settled(this.runner.perform)

  // What the resident does.

  async tap(target: Target): Promise<void> {
    await this.runner.tap(target)
    await this.settle()
  }

  type = (target: Target, value: string) => this.#act('type', target, value)
  /** The keyboard's enter key. */
  confirm = (target: Target) => this.#act('confirm', target)
  pick = (target: Target, option: string) => this.#act('pick', target, option)
  tapTab = (words: string) => this.#act('tapTab', words)
  back = () => this.#act('navigate', 'navigateBack')

  async scrollToEnd(): Promise<void> {
    await this.runner.scrollToEnd()
    await this.settle()
  }

  /** Moves the page in front to so many pixels from its top. */
  async scrollTo(top: number): Promise<void> {
    await this.runner.scrollTo(top)
    await this.settle()
  }

  /** Pulls the page down; it must let go of its spinner. */
  async pullDown(): Promise<void> {
    await this.#act('pullDown')
    if (await this.runner.perform('isRefreshing')) throw new Error('The pull-down never came to its end.')
  }

  /** What the page in front hands out when it is shared. */
  share = (to: 'friend' | 'timeline'): Promise<unknown> =>
    to === 'friend'
      ? this.runner.perform('callPage', 'onShareAppMessage', { from: 'menu' })
      : this.runner.perform('callPage', 'onShareTimeline')

  /** Calls a method of the page in front: what the client would do, and no resident. */
  callPage = (method: string, argument?: unknown) => this.#act('callPage', method, argument)

  /** Leaves the mini-program and comes back. */
  async leaveAndReturn(): Promise<void> {
    for (const [page, app, event] of [
      ['onHide', 'onHide', 'AppHide'],
      ['onShow', 'onShow', 'AppShow'],
    ] as const) {
      await this.runner.perform('callPage', page)
      await this.runner.perform('callApp', app, {})
      await this.runner.perform('emit', event, {})
    }
    await this.settle()
  }

  // What the resident sees.

  text = (target?: Target) => this.runner.perform('text', target)
  texts = (target: Target) => this.runner.perform('texts', target)
  count = (target: Target) => this.runner.perform('count', target)
  attribute = (target: Target, name: string) => this.runner.perform('attribute', target, name)
  stack = () => this.runner.perform('stack')
  screenshot = (name: string) => this.runner.screenshot(name)
  box = (target: Target): Promise<Box> => this.runner.box(target)

  async path(): Promise<string> {
    return (await this.stack()).at(-1)?.path ?? ''
  }

  /** Waits for something that comes in its own time. */
  async see(target: Target): Promise<void> {
    const end = Date.now() + PATIENCE
    while ((await this.count(target)) === 0) {
      if (Date.now() > end) throw new Error(`"${target}" did not appear on: ${await this.text()}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await this.settle()
  }

  // What it costs.

  size = (): Promise<PageSize> => this.runner.perform('size')
  unreadable = () => this.runner.perform('unreadable')
  log = (): Promise<Log> => this.runner.perform('log')
  /** Of one of WeChat's functions, since the launch. */
  calls = async (name: string) => (await this.log()).calls.filter((call) => call.name === name)
  optionsOf = async (name: string) => (await this.calls(name)).map(({ options }) => options)
  /** What the phone would still know at the next launch. */
  memory = (): Promise<Memory> => this.#remembered()

  /** Does something (a launch too) and says which setData calls and requests it took. */
  async step(name: string, act: () => Promise<unknown>): Promise<Step> {
    const launches = this.#launches
    const before = launches > 0 ? await this.log() : null
    await act()
    await this.settle()
    const step = stepOf(name, launches === this.#launches ? before : null, await this.log())
    this.steps.push(step)
    return step
  }

  // What must not happen.

  /** Everything that would fail the test, since the last time it was asked; asking forgives it. */
  async takeFaults(): Promise<string[]> {
    const now = this.#launches > 0 ? (await this.log()).faults : []
    const faults = [...this.#earlierFaults, ...now].slice(this.#forgiven)
    this.#forgiven += faults.length
    return faults
  }

  /** A second time it does nothing. */
  async close(): Promise<void> {
    if (this.#isClosed) return
    const faults = await this.takeFaults()
    this.#isClosed = true
    await this.runner.close()
    if (faults.length > 0) throw new Error(`A phone would not have forgiven this:\n${faults.join('\n')}`)
  }

  #remembered = async () => (this.#launches > 0 ? this.runner.perform('memory') : this.#memory)

  async #change(settings: Partial<Settings>): Promise<void> {
    if (this.#launches > 0) await this.runner.perform('change', settings)
    else Object.assign(this.#memory.settings, settings)
  }

  async #act<Name extends keyof Operations>(
    name: Name,
    ...args: Parameters<Operations[Name]>
  ): Promise<void> {
    await this.runner.perform(name, ...args)
    await this.settle()
  }
}
