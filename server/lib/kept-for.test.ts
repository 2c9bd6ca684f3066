import { keptFor } from './kept-for'

test('reads once in its time, however many ask', async () => {
  let time = 0
  let reads = 0
  const read = keptFor(
    1000,
    async () => ++reads,
    () => time,
  )
  expect(await Promise.all([read(), read()])).toEqual([1, 1])
  time = 999
  expect(await read()).toBe(1)
  time = 1000
  expect(await read()).toBe(2)
})

test('does not keep a failure', async () => {
  let reads = 0
  const read = keptFor(1000, async () => {
    if (++reads === 1) throw new Error('away')
    return reads
  })
  await expect(read()).rejects.toThrow('away')
  expect(await read()).toBe(2)
})
