import type { Reaction } from '../../../core/contract/reaction'
import { noReactions, withChanges, withNewer, withReaction } from './kept-reactions'

const reaction = (id: string, liked: boolean, bookmarked: boolean): Reaction => ({
  target: 'news',
  id,
  liked,
  bookmarked,
  changedAt: '2024-07-01T00:00:00Z',
})

describe('likes and bookmarks kept on the device', () => {
  it('replaces everything by the first full reply', () => {
    const guessed = withReaction(noReactions('r1'), 'like', 'news:old', true)
    const kept = withChanges(guessed, { items: [reaction('a', true, false)], asOf: 't1' })
    expect(kept).toEqual({ residentId: 'r1', asOf: 't1', like: ['news:a'], bookmark: [] })
  })

  it('applies later changes on top, taking back what was taken back elsewhere', () => {
    const first = withChanges(noReactions('r1'), {
      items: [reaction('a', true, true), reaction('b', true, false)],
      asOf: 't1',
    })
    const kept = withChanges(first, {
      items: [reaction('a', false, true), reaction('c', false, true)],
      asOf: 't2',
    })
    expect(kept.like).toEqual(['news:b'])
    expect(kept.bookmark).toEqual(['news:a', 'news:c'])
    expect(kept.asOf).toBe('t2')
  })

  it('keeps a key once, however often it is put', () => {
    const once = withReaction(noReactions('r1'), 'bookmark', 'event:e', true)
    expect(withReaction(once, 'bookmark', 'event:e', true).bookmark).toEqual(['event:e'])
    expect(withReaction(once, 'bookmark', 'event:e', false).bookmark).toEqual([])
  })

  it('keeps what was tapped while the server was being asked, though its reply does not know of it', () => {
    const before = withReaction(noReactions('r1'), 'bookmark', 'news:a', true)
    const liked = withReaction(before, 'like', 'news:b', true)
    const now = withReaction(liked, 'bookmark', 'news:a', false)
    const told = withChanges(now, { items: [reaction('a', true, true)], asOf: 't1' })
    expect(withNewer(told, before, now)).toEqual({
      residentId: 'r1',
      asOf: 't1',
      like: ['news:a', 'news:b'],
      bookmark: [],
    })
  })
})
