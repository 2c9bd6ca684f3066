import { createHash } from 'node:crypto'

/** A public page ready to send: its bytes and the strong ETag of exactly these bytes. */
export type CachedPage = { body: Buffer; etag: string }

export type PageTopic = 'news' | 'events' | 'units'

type Entry = { page: CachedPage; version: number; madeAt: number }

/** Other processes' writes show after this long at the latest; our own show at once. */
const MAX_AGE_MS = 1000
/** Distinct queries kept; the first pages are few, the rest is a crawler's. */
const MAX_ENTRIES = 2000

const etagOf = (body: Buffer) => `"${createHash('sha1').update(body).digest('base64url')}"`

/**
 * Public pages by their URL. A page is made once however many ask for it at the same time, and dropped when
 * its topic changes here. The version is read before the page is made: a write in between makes it stale.
 */
export class PageCache {
  readonly #entries = new Map<string, Entry>()
  readonly #making = new Map<string, Promise<CachedPage>>()
  readonly #versions: Record<PageTopic, number> = { news: 0, events: 0, units: 0 }

  /** `clock` in milliseconds, monotonic. */
  constructor(private readonly clock: () => number = () => performance.now()) {}

  /** Call after commit. */
  changed(topic: PageTopic) {
    this.#versions[topic]++
  }

  fresh(topic: PageTopic, key: string): CachedPage | undefined {
    const entry = this.#entries.get(key)
    if (!entry || entry.version !== this.#versions[topic] || this.clock() - entry.madeAt > MAX_AGE_MS)
      return undefined
    return entry.page
  }

  /** `make` answers what is sent as JSON, or the bytes as they are sent. */
  async page(topic: PageTopic, key: string, make: () => Promise<unknown>): Promise<CachedPage> {
    const version = this.#versions[topic]
    // Those who ask after a change must not join a page begun before it.
    const makingKey = `${version} ${key}`
    const making = this.#making.get(makingKey)
    if (making) return making
    const promise = this.#make(key, version, make).finally(() => this.#making.delete(makingKey))
    this.#making.set(makingKey, promise)
    return promise
  }

  async #make(key: string, version: number, make: () => Promise<unknown>) {
    const madeAt = this.clock()
    const made = await make()
    const body = Buffer.isBuffer(made) ? made : Buffer.from(JSON.stringify(made))
    const page = { body, etag: etagOf(body) }
    this.#entries.delete(key)
    this.#entries.set(key, { page, version, madeAt })
    const oldest = this.#entries.keys().next()
    if (this.#entries.size > MAX_ENTRIES && !oldest.done) this.#entries.delete(oldest.value)
    return page
  }
}
