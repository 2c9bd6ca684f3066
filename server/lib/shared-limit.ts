/** Takes `count` requests out of the key's window for all processes; answers how many were taken before. */
export type TakeRequests = (key: string, count: number) => Promise<number>

type Entry = { used: number; granted: number; isSpent: boolean; asking: Promise<void> | null }

/** Each process lets a tenth through before it asks, and takes a tenth at a time: who behaves costs no query. */
const SHARE = 10
/** More keys than this in a window are a flood from everywhere, against which counting does not help. */
const MAX_KEYS = 100_000

/**
 * Requests by key within a window of time, over all processes: at most `max` taken together and `max / 10` more in each
 * process. Where the shared count fails, each process counts to `max` by itself.
 */
export class SharedLimit {
  #window = -1
  #entries = new Map<string, Entry>()

  constructor(
    private readonly windowMs: number,
    private readonly take: TakeRequests,
    private readonly clock: () => number = Date.now,
  ) {}

  /** Counts one request; false when it is one too many. */
  async allows(key: string, max: number): Promise<boolean> {
    const entry = this.#entryOf(key, max)
    const ordinal = ++entry.used
    while (ordinal > entry.granted && !entry.isSpent) await (entry.asking ??= this.#ask(entry, key, max))
    return ordinal <= entry.granted
  }

  /** Milliseconds until the window ends. */
  rest() {
    return this.windowMs - (this.clock() % this.windowMs)
  }

  #entryOf(key: string, max: number): Entry {
    const window = Math.floor(this.clock() / this.windowMs)
    if (window !== this.#window || this.#entries.size > MAX_KEYS) {
      this.#window = window
      this.#entries = new Map()
    }
    const found = this.#entries.get(key)
    if (found) return found
    const entry = { used: 0, granted: Math.ceil(max / SHARE), isSpent: false, asking: null }
    this.#entries.set(key, entry)
    return entry
  }

  async #ask(entry: Entry, key: string, max: number) {
    const share = Math.ceil(max / SHARE)
    try {
      const left = max - (await this.take(key, share))
      entry.granted += Math.max(0, Math.min(share, left))
      entry.isSpent = left <= share
    } catch {
      entry.granted = max
      entry.isSpent = true
    } finally {
      entry.asking = null
    }
  }
}
