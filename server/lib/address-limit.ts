import { normalizeIP } from '@fastify/rate-limit'

const MAX_ADDRESSES = 100_000

/** Whoever has one IPv6 address has a whole network of them. */
export const networkOf = (ip: string): string => (ip.includes(':') ? normalizeIP(ip) : ip)

/**
 * Requests of each address in a window of time. Of this process alone and without a promise, since pages at hand pass
 * here too: n processes take n times as many.
 */
export class AddressLimit {
  readonly #max: number
  readonly #windowMs: number
  #window = -1
  #counts = new Map<string, number>()

  constructor(max: number, windowMs: number) {
    this.#max = max
    this.#windowMs = windowMs
  }

  /** Counts a request; false: it is one too many. */
  takes(ip: string): boolean {
    const window = Math.floor(Date.now() / this.#windowMs)
    if (window !== this.#window || this.#counts.size > MAX_ADDRESSES) {
      this.#window = window
      this.#counts = new Map()
    }
    const network = networkOf(ip)
    const count = (this.#counts.get(network) ?? 0) + 1
    this.#counts.set(network, count)
    return count <= this.#max
  }

  /** Milliseconds until the window ends and all may ask again. */
  rest(): number {
    return this.#windowMs - (Date.now() % this.#windowMs)
  }
}
