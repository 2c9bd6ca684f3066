const stored = new Map<string, string>()

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => {
      const text = stored.get(key)
      return text === undefined ? '' : (JSON.parse(text) as unknown)
    },
    setStorageSync: (key: string, value: unknown) => void stored.set(key, JSON.stringify(value)),
    removeStorageSync: (key: string) => void stored.delete(key),
  },
}))

import { dropCopy, dropOwnCopies, keepCopy, readCopy } from './kept-copies'

beforeEach(() => stored.clear())

const size = () => [...stored.values()].reduce((sum, text) => sum + text.length, 0)

describe('what is kept for reading without a network', () => {
  it('comes back with the time at which it was read', () => {
    keepCopy(['news-item', 'n1'], { title: '停水通知' }, { now: 1000 })
    expect(readCopy(['news-item', 'n1'])).toEqual({ at: 1000, content: { title: '停水通知' } })
    expect(readCopy(['news-item', 'n2'])).toBeNull()
  })

  it('is the newest: forty pieces, and two million characters at most', () => {
    for (let at = 0; at < 60; at++) keepCopy(['news-item', `n${at}`], 'x'.repeat(100_000), { now: at })
    expect(readCopy(['news-item', 'n0'])).toBeNull()
    expect(readCopy(['news-item', 'n59'])).not.toBeNull()
    expect(size()).toBeLessThan(2_100_000)
    stored.clear()
    for (let at = 0; at < 60; at++) keepCopy(['news-item', `n${at}`], 'short', { now: at })
    expect([...stored.keys()].filter((key) => key.startsWith('copy:'))).toHaveLength(40)
  })

  it('leaves out what alone would fill it', () => {
    keepCopy(['news-item', 'long'], 'x'.repeat(200_001))
    expect(readCopy(['news-item', 'long'])).toBeNull()
  })

  it('forgets what is gone', () => {
    keepCopy(['news-item', 'n1'], 'text')
    dropCopy(['news-item', 'n1'])
    expect(readCopy(['news-item', 'n1'])).toBeNull()
  })

  it('keeps a ticket however much is read, and forgets it with whom it belongs to', () => {
    keepCopy(['ticket', 'r1'], 'code', { now: 0, isOwn: true })
    for (let at = 1; at < 60; at++) keepCopy(['news-item', `n${at}`], 'short', { now: at })
    expect(readCopy(['ticket', 'r1'])).toEqual({ at: 0, content: 'code' })
    dropOwnCopies()
    expect(readCopy(['ticket', 'r1'])).toBeNull()
    expect(readCopy(['news-item', 'n59'])).not.toBeNull()
  })
})
