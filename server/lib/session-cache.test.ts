import { type LiveSession, SessionCache } from './session-cache'

const START = Date.UTC(2026, 6, 3, 6)
let time = START
let reads: string[] = []

beforeEach(() => {
  time = START
  reads = []
})

/** Of tokens that begin with a resident's name; ends in an hour. */
const read = async (tokenHash: string): Promise<LiveSession | null> => {
  reads.push(tokenHash)
  const [residentId = ''] = tokenHash.split('-')
  return residentId === 'nobody' ? null : { residentId, expiresAt: new Date(START + 3_600_000) }
}
const cacheOf = (reader = read) => new SessionCache(reader, () => new Date(time))

/** A read that ends when told to. */
const slowRead = () => {
  let end = (_session: LiveSession | null) => {}
  const reading = new Promise<LiveSession | null>((resolve) => (end = resolve))
  const reader = (tokenHash: string) => {
    reads.push(tokenHash)
    return reads.length === 1 ? reading : Promise.resolve(null)
  }
  return { reader, end: () => end({ residentId: 'fang', expiresAt: new Date(START + 3_600_000) }) }
}

test('asks once in a few seconds, then again', async () => {
  const cache = cacheOf()
  expect(await cache.residentIdOf('fang-1')).toBe('fang')
  time += 2000
  expect(await cache.residentIdOf('fang-1')).toBe('fang')
  expect(reads).toHaveLength(1)
  time += 2000
  await cache.residentIdOf('fang-1')
  expect(reads).toHaveLength(2)
})

test('asks once for all who wait for the same token', async () => {
  const { reader, end } = slowRead()
  const cache = cacheOf(reader)
  const waiting = Promise.all(Array.from({ length: 50 }, () => cache.residentIdOf('fang-1')))
  end()
  expect(new Set(await waiting)).toEqual(new Set(['fang']))
  expect(reads).toHaveLength(1)
})

test('does not outlive the session itself', async () => {
  const cache = cacheOf(async (tokenHash) => {
    reads.push(tokenHash)
    return time < START + 1000 ? { residentId: 'fang', expiresAt: new Date(START + 1000) } : null
  })
  expect(await cache.residentIdOf('fang-1')).toBe('fang')
  time += 1000
  expect(await cache.residentIdOf('fang-1')).toBeNull()
})

test('does not keep tokens that nobody has', async () => {
  const cache = cacheOf()
  expect(await cache.residentIdOf('nobody-1')).toBeNull()
  await cache.residentIdOf('nobody-1')
  expect(reads).toHaveLength(2)
})

test('forgets a token at once', async () => {
  const cache = cacheOf()
  await cache.residentIdOf('fang-1')
  cache.forget('fang-1')
  await cache.residentIdOf('fang-1')
  expect(reads).toHaveLength(2)
})

test('forgets all tokens of a resident, and no others', async () => {
  const cache = cacheOf()
  for (const token of ['fang-1', 'fang-2', 'zhou-1']) await cache.residentIdOf(token)
  cache.forgetResident('fang')
  for (const token of ['fang-1', 'fang-2', 'zhou-1']) await cache.residentIdOf(token)
  expect(reads.slice(3)).toEqual(['fang-1', 'fang-2'])
})

test.each([
  ['its token', (cache: SessionCache) => cache.forget('fang-1')],
  ['its resident', (cache: SessionCache) => cache.forgetResident('fang')],
])('does not keep what was being read when %s was forgotten', async (_title, forget) => {
  const { reader, end } = slowRead()
  const cache = cacheOf(reader)
  const waiting = cache.residentIdOf('fang-1')
  forget(cache)
  end()
  await waiting
  expect(await cache.residentIdOf('fang-1')).toBeNull()
})

test('asks again after a read that failed', async () => {
  let isAway = true
  const cache = cacheOf((tokenHash) => (isAway ? Promise.reject(new Error('away')) : read(tokenHash)))
  await expect(cache.residentIdOf('fang-1')).rejects.toThrow('away')
  isAway = false
  expect(await cache.residentIdOf('fang-1')).toBe('fang')
})

test('drops the oldest when it is full', async () => {
  const cache = cacheOf()
  for (let count = 0; count <= 20_000; count++) await cache.residentIdOf(`fang-${count}`)
  reads = []
  await cache.residentIdOf('fang-1')
  await cache.residentIdOf('fang-0')
  expect(reads).toEqual(['fang-0'])
})
