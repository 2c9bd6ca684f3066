/** Reads at most once in `ageMs`; who asks meanwhile gets the last answer, or shares the read under way. */
export const keptFor = <T>(
  ageMs: number,
  read: () => Promise<T>,
  clock: () => number = () => performance.now(),
): (() => Promise<T>) => {
  let last: { at: number; value: Promise<T> } | null = null
  return () => {
    if (last && clock() - last.at < ageMs) return last.value
    const value = read()
    const kept = { at: clock(), value }
    last = kept
    // A failure is not kept: the next who asks tries again.
    value.catch(() => {
      if (last === kept) last = null
    })
    return value
  }
}
