import { PageCache } from './page-cache'

let time = 0
let stale = 0
let cache: PageCache
beforeEach(() => {
  time = 0
  stale = 0
  cache = new PageCache({
    clock: () => time,
    isOutage: (error) => error instanceof Error && error.message === 'away',
    onStale: () => stale++,
    slowMs: 20,
  })
})

const KIND = { topic: 'news', route: '/news', headers: [] } as const
const page = (make: () => Promise<unknown>) => cache.page(KIND, '/news', make)
const isFresh = () => cache.fresh('/news') !== undefined

test('keeps a page for a second, for the writes of other processes', async () => {
  await page(async () => ({ count: 1 }))
  time = 1000
  expect(isFresh()).toBe(true)
  time = 1001
  expect(isFresh()).toBe(false)
})

test('drops a page at once when its topic changes, and only then', async () => {
  await page(async () => ({ count: 1 }))
  cache.changed('events')
  expect(isFresh()).toBe(true)
  cache.changed('news')
  expect(isFresh()).toBe(false)
})

test('makes a page once however many ask', async () => {
  let made = 0
  const make = async () => ({ made: ++made })
  const pages = await Promise.all([page(make), page(make), page(make)])
  expect(made).toBe(1)
  expect(new Set(pages).size).toBe(1)
})

test('does not keep as fresh what changed while it was made', async () => {
  let finish = () => {}
  const slow = page(() => new Promise((resolve) => (finish = () => resolve({ count: 1 }))))
  cache.changed('news')
  const next = await page(async () => ({ count: 2 }))
  finish()
  await slow
  expect(next.body.toString()).toBe('{"count":2}')
  expect(isFresh()).toBe(false)
})

test('gives the same ETag to the same bytes, another to others', async () => {
  const one = await page(async () => ({ count: 1 }))
  cache.changed('news')
  const same = await page(async () => ({ count: 1 }))
  cache.changed('news')
  const other = await page(async () => ({ count: 2 }))
  expect(one.etag).toMatch(/^"[\w-]+"$/)
  expect([same.etag === one.etag, other.etag === one.etag]).toEqual([true, false])
})

test('keeps nothing of a page that could not be made', async () => {
  await expect(page(() => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect((await page(async () => ({ count: 1 }))).body.toString()).toBe('{"count":1}')
})

describe('while the database is away', () => {
  const away = () => Promise.reject(new Error('away'))
  const MINUTES = 60_000

  beforeEach(() => page(async () => ({ count: 1 })))

  test('answers the last copy, and does not ask again for a second', async () => {
    time = 5000
    cache.changed('news')
    expect((await page(away)).body.toString()).toBe('{"count":1}')
    expect([isFresh(), stale]).toEqual([true, 1])
    time = 6001
    expect(isFresh()).toBe(false)
    expect((await page(async () => ({ count: 2 }))).body.toString()).toBe('{"count":2}')
  })

  test('keeps a copy for a quarter of an hour', async () => {
    time = 15 * MINUTES
    expect((await page(away)).body.toString()).toBe('{"count":1}')
    time = 15 * MINUTES + 1
    await expect(page(away)).rejects.toThrow('away')
  })

  test('does not answer for what is gone, or was taken back', async () => {
    time = 5000
    await expect(page(() => Promise.reject(new Error('no such article')))).rejects.toThrow('no such')
    cache.withdrawn('news')
    await expect(page(away)).rejects.toThrow('away')
  })

  test('does not let a reader with an old copy at hand wait for a slow one', async () => {
    time = 5000
    const slow = await page(() => new Promise(() => {}))
    expect(slow.body.toString()).toBe('{"count":1}')
  })
})
