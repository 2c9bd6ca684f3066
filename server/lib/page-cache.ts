import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

export type PageTopic = 'news' | 'events' | 'units'

/** `route`: its pattern; `headers`: what goes along with the bytes, names and values in turn. */
export type PageKind = { topic: PageTopic; route: string; headers: readonly string[] }

/** A public page ready to send: its bytes and the strong ETag of exactly these bytes. */
export type CachedPage = { kind: PageKind; body: Buffer; etag: string }

type Entry = { page: CachedPage; version: number; madeAt: number; freshUntil: number }

/** Other processes' writes show after this long at the latest; our own show at once. */
const MAX_AGE_MS = 1000
/** An old copy is better than none, but what happened in the last quarter of an hour should not be hidden for longer. */
const MAX_STALE_MS = 15 * 60_000
/** Distinct queries kept; the first pages are few, the rest is a crawler's. */
const MAX_ENTRIES = 2000

const SLOW = Symbol('slow')

const etagOf = (body: Buffer) => `"${createHash('sha1').update(body).digest('base64url')}"`

type PageCacheOptions = {
  /** Milliseconds, monotonic. */
  clock?: () => number
  /** Whether an error is one for which an old copy stands in: the database is away, not the article. */
  isOutage?: (error: unknown) => boolean
  onStale?: () => void
  /** After this long a reader for whom there is an old copy gets that. */
  slowMs?: number
}

/**
 * Public pages by their URL. A page is made once however many ask for it at the same time, and dropped when
 * its topic changes here. The version is read before the page is made: a write in between makes it stale.
 * While the database is away or slow, the last copy is answered.
 */
export class PageCache {
  readonly #entries = new Map<string, Entry>()
  readonly #making = new Map<string, Promise<CachedPage>>()
  readonly #versions: Record<PageTopic, number> = { news: 0, events: 0, units: 0 }
  readonly #clock: () => number
  readonly #isOutage: (error: unknown) => boolean
  readonly #onStale: () => void
  readonly #slowMs: number

  constructor({
    clock = () => performance.now(),
    isOutage = () => false,
    onStale = () => {},
    slowMs = 2000,
  }: PageCacheOptions = {}) {
    this.#clock = clock
    this.#isOutage = isOutage
    this.#onStale = onStale
    this.#slowMs = slowMs
  }

  /** Call after commit. */
  changed(topic: PageTopic) {
    this.#versions[topic]++
  }

  /** As `changed`, when something was taken back: it must not come again as an old copy. */
  withdrawn(topic: PageTopic) {
    this.changed(topic)
    this.#entries.clear()
  }

  fresh(key: string): CachedPage | undefined {
    const entry = this.#entries.get(key)
    if (!entry || entry.version !== this.#versions[entry.page.kind.topic]) return undefined
    return this.#clock() > entry.freshUntil ? undefined : entry.page
  }

  /** `make` answers what is sent as JSON, or the bytes as they are sent. */
  async page(kind: PageKind, key: string, make: () => Promise<unknown>): Promise<CachedPage> {
    const making = this.#join(kind, key, make)
    const old = this.#entries.get(key)
    if (!old || this.#clock() - old.madeAt > MAX_STALE_MS) return making
    try {
      const made = await this.#orSlow(making)
      if (made !== SLOW) return made
    } catch (error) {
      if (!this.#isOutage(error)) throw error
      // The next second's readers need not find out again.
      old.version = this.#versions[kind.topic]
      old.freshUntil = this.#clock() + MAX_AGE_MS
    }
    this.#onStale()
    return old.page
  }

  #join(kind: PageKind, key: string, make: () => Promise<unknown>): Promise<CachedPage> {
    const version = this.#versions[kind.topic]
    // Those who ask after a change must not join a page begun before it.
    const makingKey = `${version} ${key}`
    const making = this.#making.get(makingKey)
    if (making) return making
    const promise = this.#make(kind, key, version, make).finally(() => this.#making.delete(makingKey))
    this.#making.set(makingKey, promise)
    return promise
  }

  /** What is waited for no longer may fail unheard. */
  async #orSlow(making: Promise<CachedPage>): Promise<CachedPage | typeof SLOW> {
    const giveUp = new AbortController()
    const slow = wait(this.#slowMs, SLOW, { signal: giveUp.signal })
    try {
      return await Promise.race([making, slow])
    } finally {
      giveUp.abort()
      slow.catch(() => {})
      making.catch(() => {})
    }
  }

  async #make(kind: PageKind, key: string, version: number, make: () => Promise<unknown>) {
    const madeAt = this.#clock()
    const made = await make()
    const body = Buffer.isBuffer(made) ? made : Buffer.from(JSON.stringify(made))
    const page = { kind, body, etag: etagOf(body) }
    this.#entries.delete(key)
    this.#entries.set(key, { page, version, madeAt, freshUntil: madeAt + MAX_AGE_MS })
    const oldest = this.#entries.keys().next()
    if (this.#entries.size > MAX_ENTRIES && !oldest.done) this.#entries.delete(oldest.value)
    return page
  }
}
