/** A timer longer than this is waiting, not working: a page with such a timer has come to rest. */
const SHORT = 500

type Callback = (...values: unknown[]) => void

/** The timers that scripts find, and what a runner asks of them. */
export type Timers = {
  globals: Record<string, (...values: never[]) => unknown>
  /** How many short timers are still to fire. */
  pending: () => number
  /** Ends them all, as when the client closes the mini-program. */
  stop: () => void
}

export function countedTimers(): Timers {
  const short = new Set<unknown>()
  const all = new Set<unknown>()
  const forget = (timer: unknown) => {
    short.delete(timer)
    all.delete(timer)
  }
  const clear = (timer: unknown) => {
    forget(timer)
    clearTimeout(timer as number)
  }
  const globals = {
    setTimeout: (callback: Callback, delay = 0, ...values: unknown[]) => {
      const timer: unknown = setTimeout(() => {
        forget(timer)
        callback(...values)
      }, delay)
      all.add(timer)
      if (delay <= SHORT) short.add(timer)
      return timer
    },
    setInterval: (callback: Callback, delay = 0, ...values: unknown[]) => {
      const timer: unknown = setInterval(callback, delay, ...values)
      all.add(timer)
      return timer
    },
    clearTimeout: clear,
    clearInterval: clear,
  }
  return { globals, pending: () => short.size, stop: () => all.forEach(clear) }
}
