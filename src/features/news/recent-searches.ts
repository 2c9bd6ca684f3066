import { observable, useObservable } from '@/lib/observable'
import { readStored, writeStored } from '@/lib/storage'

const KEY = 'recent-searches'
const KEPT = 8

/** On this device only, the latest first. */
const recent = observable<readonly string[]>(readStored<string[]>(KEY) ?? [])

const keep = (words: readonly string[]) => {
  writeStored(KEY, words)
  recent.set(words)
}

export const rememberSearch = (words: string) => {
  if (words === '') return
  keep([words, ...recent.get().filter((one) => one !== words)].slice(0, KEPT))
}

export const forgetSearches = () => keep([])

export const useRecentSearches = () => useObservable(recent, (words) => words)
