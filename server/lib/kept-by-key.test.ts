import { keptByKey } from './kept-by-key'

const counting = (most: number) => {
  const made: string[] = []
  const read = keptByKey(most, async (key) => {
    made.push(key)
    return key.toUpperCase()
  })
  return { made, read }
}

test('makes a value once, also for those who ask at the same time', async () => {
  const { made, read } = counting(2)
  expect(await Promise.all([read('a'), read('a')])).toEqual(['A', 'A'])
  await read('a')
  expect(made).toEqual(['a'])
})

test('lets the oldest go when there are too many', async () => {
  const { made, read } = counting(2)
  for (const key of ['a', 'b', 'c', 'b', 'a']) await read(key)
  expect(made).toEqual(['a', 'b', 'c', 'a'])
})

test('tries again after a failure', async () => {
  let isAway = true
  const read = keptByKey(2, async (key) => {
    if (isAway) throw new Error('away')
    return key
  })
  await expect(read('a')).rejects.toThrow('away')
  isAway = false
  expect(await read('a')).toBe('a')
})
