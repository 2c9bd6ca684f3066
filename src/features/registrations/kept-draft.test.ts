const stored = new Map<string, string>()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => stored.get(key) ?? '',
    setStorageSync: (key: string, value: string) => stored.set(key, value),
    removeStorageSync: (key: string) => stored.delete(key),
  },
}))

import { clearSession, keepSession } from '@/lib/session-store'
import { keepDraft, keptDraft } from './kept-draft'
import { newDraft } from './sign-up-draft'

const DAY = 24 * 3600_000
const draft = { ...newDraft({ sessions: [] }, undefined, new Date(0)), birthYear: '1958', hasConsent: true }
const signIn = (id: string) =>
  keepSession({ token: id, resident: { id } } as Parameters<typeof keepSession>[0])

beforeEach(() => signIn('aqing'))
afterEach(() => stored.clear())

describe('a form that was interrupted', () => {
  it('is gone on with within three days, and the guardian agrees anew', () => {
    keepDraft('walk', draft, 0)
    expect(keptDraft('walk', 3 * DAY)).toEqual({ ...draft, hasConsent: false })
    expect(keptDraft('walk', 3 * DAY + 1)).toBeNull()
    expect(keptDraft('choir', 0)).toBeNull()
  })

  it('is given to nobody else, and leaves the telephone with whoever wrote it', () => {
    keepDraft('walk', draft, 0)
    signIn('xiaomu')
    expect(keptDraft('walk', 0)).toBeNull()
    clearSession()
    expect([...stored.values()].join()).not.toContain('1958')
  })
})
