import { readStored, removeStored, writeStored } from './storage'

/** What was read lately, kept on the device for when there is no network: the newest so many, small enough each. */
const KEPT = 40
const LARGEST = 200_000
const TOTAL = 2_000_000

const INDEX = 'kept-copies'

/** `isOwn`: of the resident's own, such as a ticket; gone when they sign out. */
type Entry = { key: string; at: number; size: number; isOwn: boolean }
type KeptCopy<T> = { at: number; content: T }

const nameOf = (queryKey: readonly unknown[]) => JSON.stringify(queryKey)
const placeOf = (key: string) => `copy:${key}`

const entries = () => readStored<Entry[]>(INDEX) ?? []

/** The newest that fit. */
const fitting = (all: readonly Entry[]): { kept: Entry[]; dropped: Entry[] } => {
  let total = 0
  const kept: Entry[] = []
  const dropped: Entry[] = []
  for (const entry of [...all].sort((one, other) => other.at - one.at)) {
    total += entry.size
    if (kept.length < KEPT && total <= TOTAL) kept.push(entry)
    else dropped.push(entry)
  }
  return { kept, dropped }
}

type Keeping = { now?: number; isOwn?: boolean }

/** Much reading pushes no ticket out: what is one's own is counted apart. */
export const keepCopy = (
  queryKey: readonly unknown[],
  content: unknown,
  { now = Date.now(), isOwn = false }: Keeping = {},
) => {
  const key = nameOf(queryKey)
  const size = JSON.stringify(content).length
  if (size > LARGEST) return
  const others = entries().filter((entry) => entry.key !== key)
  const alike = others.filter((entry) => entry.isOwn === isOwn)
  const { kept, dropped } = fitting([{ key, at: now, size, isOwn }, ...alike])
  for (const entry of dropped) removeStored(placeOf(entry.key))
  writeStored(placeOf(key), { at: now, content })
  writeStored(INDEX, [...kept, ...others.filter((entry) => entry.isOwn !== isOwn)])
}

export const readCopy = <T>(queryKey: readonly unknown[]): KeptCopy<T> | null =>
  readStored<KeptCopy<T>>(placeOf(nameOf(queryKey)))

/** What is gone, or no longer public. */
export const dropCopy = (queryKey: readonly unknown[]) => {
  const key = nameOf(queryKey)
  removeStored(placeOf(key))
  writeStored(
    INDEX,
    entries().filter((entry) => entry.key !== key),
  )
}

/** A telephone passes from hand to hand: what was somebody's own goes with them. */
export const dropOwnCopies = () => {
  const all = entries()
  for (const { key, isOwn } of all) if (isOwn) removeStored(placeOf(key))
  writeStored(
    INDEX,
    all.filter(({ isOwn }) => !isOwn),
  )
}
