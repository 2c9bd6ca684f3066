/**
 * Shares one run among all who ask while none has begun: a run that began before the question could be too old an
 * answer. So at most one runs, and one is next.
 */
export const afterThis = <T>(run: () => Promise<T>): (() => Promise<T>) => {
  let running: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | null = null
  return () => {
    if (next) return next
    const begin = () => {
      next = null
      const current = run()
      running = current.catch(() => {})
      return current
    }
    next = running.then(begin)
    return next
  }
}
