import { SharedLimit } from './shared-limit'

const MINUTE = 60_000
const MAX = 100

/** What all processes take from; told how often it was asked. */
const sharedCount = () => {
  const taken = new Map<string, number>()
  const shared = { asked: 0 }
  const take = async (key: string, count: number) => {
    shared.asked++
    const before = taken.get(key) ?? 0
    taken.set(key, before + count)
    return before
  }
  return { shared, take }
}

const allowed = async (limit: SharedLimit, key: string, requests: number) => {
  const answers = await Promise.all(Array.from({ length: requests }, () => limit.allows(key, MAX)))
  return answers.filter(Boolean).length
}

test('lets few requests through without asking anybody', async () => {
  const { shared, take } = sharedCount()
  const limit = new SharedLimit(MINUTE, take, () => 0)
  expect(await allowed(limit, 'one', 10)).toBe(10)
  expect(shared.asked).toBe(0)
})

test('holds over several processes, whether they come together or one after the other', async () => {
  const { take } = sharedCount()
  const processes = [1, 2, 3].map(() => new SharedLimit(MINUTE, take, () => 0))
  const counts = await Promise.all(processes.map((limit) => allowed(limit, 'together', MAX)))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(MAX + 3 * 10)
  const later = []
  for (const limit of processes) later.push(await allowed(limit, 'in turn', 2 * MAX))
  expect(later).toEqual([MAX + 10, 10, 10])
})

test('counts each key for itself', async () => {
  const { take } = sharedCount()
  const limit = new SharedLimit(MINUTE, take, () => 0)
  expect(await allowed(limit, 'one', 3 * MAX)).toBe(MAX + 10)
  expect(await allowed(limit, 'other', MAX)).toBe(MAX)
})

test('begins anew with the next window', async () => {
  let now = 45_000
  const limit = new SharedLimit(
    MINUTE,
    () => Promise.reject(new Error('away')),
    () => now,
  )
  expect(await allowed(limit, 'one', 2 * MAX)).toBe(MAX)
  expect([await limit.allows('one', MAX), limit.rest()]).toEqual([false, 15_000])
  now += limit.rest()
  expect(await limit.allows('one', MAX)).toBe(true)
})

test('counts alone where the shared count fails', async () => {
  const limit = new SharedLimit(
    MINUTE,
    () => Promise.reject(new Error('away')),
    () => 0,
  )
  expect(await allowed(limit, 'one', 3 * MAX)).toBe(MAX)
})
