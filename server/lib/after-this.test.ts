import { afterThis } from './after-this'

test('gives a run that is under way to nobody who asks after it began, and the next one to all of these', async () => {
  const finish: (() => void)[] = []
  const ask = afterThis(() => new Promise<number>((resolve) => finish.push(() => resolve(finish.length))))
  const first = ask()
  await Promise.resolve()
  await Promise.resolve()
  const [second, third] = [ask(), ask()]
  expect(finish).toHaveLength(1)
  finish[0]?.()
  expect(await first).toBe(1)
  await new Promise((resolve) => setImmediate(resolve))
  expect(finish).toHaveLength(2)
  finish[1]?.()
  expect(await Promise.all([second, third])).toEqual([2, 2])
})

test('goes on after a failure', async () => {
  let runs = 0
  const ask = afterThis(async () => {
    if (++runs === 1) throw new Error('away')
    return runs
  })
  await expect(ask()).rejects.toThrow('away')
  expect(await ask()).toBe(2)
})
