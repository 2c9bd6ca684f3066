import { Refusal } from '../wx/answer'
import type { AppConfig, Navigation } from '../wx/context'
import { joined, type PageInstance } from './compiled'

const STACK_LIMIT = 10

/** A page as a runner builds it. */
export type PageView = {
  path: string
  query: Record<string, string>
  instance: PageInstance
  /** Puts it on the screen; before that it exists, but nothing shows. */
  mount: () => void
  show: () => void
  hide: () => void
  remove: () => void
}

/** The open pages, and the client's rules for going from one to another. */
export class PageStack {
  readonly open: PageView[] = []
  readonly #tabs = new Map<string, PageView>()
  readonly #paths: string[]
  readonly #tabPaths: string[]

  constructor(
    config: AppConfig,
    private readonly build: (path: string, query: Record<string, string>) => PageView,
    private readonly fault: (message: string) => void,
  ) {
    const inPackages = (config.subPackages ?? []).flatMap(({ root, pages }) =>
      pages.map((page) => joined(`${root}/`, page)),
    )
    this.#paths = [...config.pages, ...inPackages]
    this.#tabPaths = config.tabBar?.list.map(({ pagePath }) => pagePath) ?? []
  }

  get top(): PageView {
    const top = this.open.at(-1)
    if (top === undefined) throw new Error('No page is open.')
    return top
  }

  /** Calls a method of a page, if it has it; what it throws is a fault. */
  call(page: PageView, method: string, argument?: unknown): unknown {
    const { instance } = page
    const act = instance[method]
    if (typeof act !== 'function') return undefined
    try {
      return (act as (argument: unknown) => unknown).call(instance, argument)
    } catch (error) {
      this.fault(
        `${page.path}.${method}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      )
      return undefined
    }
  }

  launch(path: string, query: Record<string, string>): void {
    this.#open(this.#known(path), query)
  }

  async navigate(kind: Navigation, { url, delta }: { url?: string; delta?: number }): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0))
    if (kind === 'navigateBack') return this.#back(delta ?? 1)
    if (url === undefined) throw new Refusal('parameter error: parameter.url should be String')
    const [address = '', query = ''] = url.split('?')
    const path = this.#known(joined(this.top.path, address))
    const isTab = this.#tabPaths.includes(path)
    if (isTab && (kind === 'navigateTo' || kind === 'redirectTo'))
      throw new Refusal(`can not ${kind} a tabbar page`)

    if (kind === 'switchTab') {
      if (!isTab) throw new Refusal('can not switch to no-tabBar page')
      return this.#switchTo(path)
    }
    if (kind === 'navigateTo') {
      if (this.open.length >= STACK_LIMIT) throw new Refusal('webview count limit exceed')
      this.#hide(this.top)
    }
    if (kind === 'redirectTo') this.#close()
    if (kind === 'reLaunch') this.#closeAll()
    this.#open(path, parseQuery(query))
  }

  #known(path: string): string {
    const known = joined('', path)
    if (this.#paths.includes(known)) return known
    this.fault(`page "${known}" is not found`)
    throw new Refusal(`page "${known}" is not found`)
  }

  #open(path: string, query: Record<string, string>): void {
    const page = this.build(path, query)
    this.open.push(page)
    if (this.#tabPaths.includes(path)) this.#tabs.set(path, page)
    this.call(page, 'onLoad', query)
    this.call(page, 'onShow')
    page.mount()
    this.call(page, 'onReady')
  }

  #back(delta: number): void {
    if (this.open.length < 2) throw new Refusal('cannot navigate back at first page.')
    for (let left = delta; left > 0 && this.open.length > 1; left -= 1) this.#close()
    this.#show(this.top)
  }

  /** Tab pages stay; those on top of them are closed. */
  #switchTo(path: string): void {
    if (this.top.path === path) return
    if (this.#isTab(this.top)) this.#hide(this.top)
    while (this.open.length > 0) {
      if (this.#isTab(this.top)) this.open.pop()
      else this.#close()
    }
    const kept = this.#tabs.get(path)
    if (kept === undefined) return this.#open(path, {})
    this.open.push(kept)
    this.#show(kept)
  }

  #isTab(page: PageView): boolean {
    return this.#tabs.get(page.path) === page
  }

  #closeAll(): void {
    while (this.open.length > 0) this.#close()
    for (const page of this.#tabs.values()) this.#unload(page)
    this.#tabs.clear()
  }

  #close(): void {
    const page = this.open.pop()
    if (page === undefined) return
    if (this.#isTab(page)) this.#tabs.delete(page.path)
    this.#unload(page)
  }

  #unload(page: PageView): void {
    this.call(page, 'onUnload')
    page.remove()
  }

  #hide(page: PageView): void {
    this.call(page, 'onHide')
    page.hide()
  }

  #show(page: PageView): void {
    page.show()
    this.call(page, 'onShow')
  }
}

/** The client splits the query and decodes nothing. */
function parseQuery(query: string): Record<string, string> {
  const pairs = query.split('&').filter(Boolean)
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=')
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
}
