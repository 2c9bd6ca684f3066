/** Makes a value once for each key, however many ask; the latest `most` are kept, a failure is not. */
export const keptByKey = <T>(
  most: number,
  make: (key: string) => Promise<T>,
): ((key: string) => Promise<T>) => {
  const kept = new Map<string, Promise<T>>()
  return (key) => {
    const known = kept.get(key)
    if (known) return known
    const value = make(key)
    kept.set(key, value)
    value.catch(() => kept.delete(key))
    const oldest = kept.keys().next()
    if (kept.size > most && !oldest.done) kept.delete(oldest.value)
    return value
  }
}
