/** Random numbers that a seed repeats. */
export type Chance = {
  /** From 0 to below `end`. */
  below(end: number): number
  pick<T>(items: readonly T[]): T
  /** True this often: 0.3 is three times in ten. */
  is(share: number): boolean
}

/** Mulberry32: 32 bits of state are plenty to choose test cases by. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    pick: <T>(items: readonly T[]): T => {
      if (items.length === 0) throw new Error('nothing to pick from')
      return items[below(items.length)] as T
    },
    is: (share) => next() < share,
  }
}
