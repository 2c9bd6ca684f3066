/**
 * The part of AbortController that TanStack Query uses. WeChat's scripts have none; the build puts this one
 * in its place there (config/index.ts), H5 keeps the browser's.
 */
class Signal {
  aborted = false
  private readonly listeners = new Set<() => void>()

  addEventListener(_type: 'abort', listener: () => void) {
    this.listeners.add(listener)
  }

  removeEventListener(_type: 'abort', listener: () => void) {
    this.listeners.delete(listener)
  }

  abort() {
    if (this.aborted) return
    this.aborted = true
    for (const listener of this.listeners) listener()
    this.listeners.clear()
  }
}

export class AbortController {
  readonly signal = new Signal()

  abort() {
    this.signal.abort()
  }
}
