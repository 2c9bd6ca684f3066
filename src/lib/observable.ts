import { useSyncExternalStore } from 'react'

type Observable<T> = {
  get: () => T
  set: (next: T) => void
  subscribe: (listener: () => void) => () => void
}

/** A value that tells when it changes; known to no React, so that lib and tests can use it. */
export const observable = <T>(initial: T): Observable<T> => {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Renders again when what `pick` takes out changes; `pick` must answer the same object for the same value. */
export const useObservable = <T, P>(source: Observable<T>, pick: (value: T) => P): P =>
  useSyncExternalStore(source.subscribe, () => pick(source.get()))
