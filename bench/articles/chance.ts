/** Numbers in [0, 1) that a seed decides (mulberry32), so that every run has the same articles and queries. */
export const seededChance = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export type Chance = ReturnType<typeof seededChance>

export const between = (chance: Chance, least: number, most: number) =>
  least + Math.floor(chance() * (most - least + 1))

export const oneOf = <T>(chance: Chance, values: readonly T[]): T => {
  const value = values[Math.floor(chance() * values.length)]
  if (value === undefined) throw new Error('nothing to choose from')
  return value
}

/** Added to a word's rank (Mandelbrot's form of the law), or the first word alone would fill a tenth of the text. */
const FLATTENING = 20

/** Draws by Zipf's law: the higher the rank of a word, the rarer it is. */
export const zipf = <T>(words: readonly T[]) => {
  const sums = new Float64Array(words.length)
  let sum = 0
  words.forEach((_word, index) => {
    sum += 1 / (index + 1 + FLATTENING)
    sums[index] = sum
  })
  return (chance: Chance): T => {
    const wanted = chance() * sum
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) <= wanted) low = middle + 1
      else high = middle
    }
    return words[low] as T
  }
}
