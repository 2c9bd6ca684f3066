import { Controls } from '../view/controls'
import type { ViewNode } from '../view/node'
import type { Host } from '../wx/context'
import type { LaunchOptions, Memory } from '../wx/settings'
import { createStandIn, type StandIn } from '../wx/stand-in'
import type { Compiled } from './compiled'
import { Definitions } from './definitions'
import { openTypeAnswer } from './open-type'
import { PageStack, type PageView } from './page-stack'
import type { RenderedPage, Renderer, RendererHooks } from './renderer'
import { scriptConsole } from './script-console'
import { type SetDataCall, watchedSetData } from './set-data'
import { countedTimers, type Timers } from './timers'

export type Start = {
  compiled: Compiled
  memory: Memory
  launch: LaunchOptions
  apiNames: string[]
  send: Host['send']
  createRenderer(hooks: RendererHooks): Renderer
}

/** A running mini-program: its scripts, its pages, the stand-in for wx, and what a test wants to know of them. */
export class MiniProgram {
  readonly faults: string[] = []
  readonly setData: SetDataCall[] = []
  readonly consoleLines: string[] = []
  readonly timers: Timers = countedTimers()
  readonly standIn: StandIn
  readonly stack: PageStack
  readonly controls: Controls
  /** While the spinner of a pull-down shows. */
  isRefreshing = false

  readonly #definitions: Definitions
  readonly #renderer: Renderer
  readonly #rendered = new Map<PageView, RenderedPage>()
  /** The page that is being built, or the one in front. */
  #path = ''

  constructor(readonly start: Start) {
    const { compiled, memory, apiNames } = start
    this.#renderer = start.createRenderer(this.#hooks())
    this.stack = new PageStack(compiled.app, (path, query) => this.#build(path, query), this.fault)
    this.standIn = createStandIn({ ...memory, host: this.#host(), apiNames, fault: this.fault })
    this.controls = new Controls(
      (openType, button) => openTypeAnswer(openType, button, this),
      (control) => this.#renderer.paint(control, this.controls.fields.get(control)),
      (url, kind) => void this.stack.navigate(kind, { url }),
    )
    this.#definitions = new Definitions(
      compiled,
      {
        wx: this.standIn.wx,
        getCurrentPages: () => this.stack.open.map(({ instance }) => instance),
        console: scriptConsole(this.consoleLines),
        timers: this.timers.globals,
      },
      this.fault,
    )
  }

  readonly fault = (message: string): void => void this.faults.push(message)

  /** An error that no script caught. */
  uncaught(message: string): void {
    this.fault(message)
    this.callApp('onError', message)
    this.standIn.context.listeners.emit('Error', { message, stack: '' })
  }

  launch(): void {
    const { compiled, launch } = this.start
    this.#definitions.loadApp()
    this.callApp('onLaunch', launch)
    this.callApp('onShow', launch)
    this.stack.launch(launch.path || (compiled.app.pages[0] ?? ''), launch.query)
  }

  /** The client ends it, without a word to its pages. */
  stop(): void {
    this.timers.stop()
    this.stack.open.forEach(({ remove }) => remove())
  }

  callApp(method: string, argument?: unknown): void {
    const { app } = this.#definitions
    const act = app[method]
    if (typeof act === 'function') (act as (argument: unknown) => void).call(app, argument)
  }

  pullDown(): void {
    const { app, configs } = this.start.compiled
    const { path } = this.stack.top
    const isEnabled = configs[path]?.enablePullDownRefresh ?? app.window?.enablePullDownRefresh
    if (isEnabled !== true) throw new Error(`${path} has no pull-down.`)
    this.isRefreshing = true
    this.stack.call(this.stack.top, 'onPullDownRefresh')
  }

  /** What the page in front shows. */
  get view(): ViewNode {
    return this.#front().root
  }

  #front(): RenderedPage {
    const rendered = this.#rendered.get(this.stack.top)
    if (rendered === undefined) throw new Error(`${this.stack.top.path} is closed.`)
    return rendered
  }

  #build(path: string, query: Record<string, string>): PageView {
    this.#path = path
    this.#definitions.load(path)
    const rendered = this.#renderer.createPage(path)
    const page: PageView = {
      path,
      query,
      instance: Object.assign(rendered.instance, { route: path, __route__: path, options: query }),
      mount: rendered.mount,
      show: () => {
        this.#path = path
        rendered.show()
      },
      hide: rendered.hide,
      remove: () => {
        rendered.remove()
        this.#rendered.delete(page)
      },
    }
    this.#rendered.set(page, rendered)
    return page
  }

  #hooks(): RendererHooks {
    return {
      compiled: this.start.compiled,
      definitionOf: (path) => this.#definitions.of(path),
      watch: (by, apply) => watchedSetData(() => ({ page: this.#path, by }), apply, this.setData, this.fault),
      takesTap: (node) => this.controls.takesTap(node),
      touched: () => this.standIn.tapped(),
      tapped: (node) => this.controls.tapped(node),
      typed: (field, value) => this.controls.typed(field, value),
      scrolled: (scrollTop) => this.stack.call(this.stack.top, 'onPageScroll', { scrollTop }),
      reachedBottom: () => this.stack.call(this.stack.top, 'onReachBottom'),
      uncaught: (message) => this.uncaught(message),
    }
  }

  #host(): Host {
    return {
      config: this.start.compiled.app,
      launch: this.start.launch,
      send: this.start.send,
      navigate: (kind, options) => this.stack.navigate(kind, options),
      topPath: () => this.stack.top.path,
      startPullDown: () => this.pullDown(),
      stopPullDown: () => {
        this.isRefreshing = false
      },
      scrollTo: (options) => this.#renderer.scrollTo(this.#front(), options),
      selectorQuery: () => this.#renderer.selectorQuery(this.#front()),
      intersectionObserver: (options) => this.#renderer.intersectionObserver(this.#front(), options),
      windowSize: () => this.#renderer.windowSize(),
      createCanvas: (width, height) => this.#renderer.createCanvas(width, height),
      canvasFile: (canvas) => this.#renderer.canvasFile(canvas),
    }
  }
}
