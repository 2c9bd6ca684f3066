import type { ArticleBody, BlockNode } from '../contract/article-body'
import { NEWS_ACTIONS, NEWS_STATES } from '../contract/staff-news-words'
import { decideNewsAction, missingParts, newsActions, newsStateOf } from './news-state'

const NOW = new Date('2026-07-03T06:00:00Z')
const HOUR_AGO = new Date('2026-07-03T05:00:00Z')
const HOUR_AHEAD = new Date('2026-07-03T07:00:00Z')

test.each([
  ['draft', null, 'draft'],
  ['draft', HOUR_AGO, 'draft'],
  ['published', HOUR_AGO, 'published'],
  ['published', NOW, 'published'],
  ['published', HOUR_AHEAD, 'scheduled'],
  ['archived', HOUR_AHEAD, 'archived'],
] as const)('%s as of %s is %s', (status, publishedAt, state) => {
  expect(newsStateOf({ status, publishedAt }, NOW)).toBe(state)
})

test('allows in each state what its officer sees, and refuses the rest', () => {
  const allowed = NEWS_STATES.map((state) => [
    state,
    ...NEWS_ACTIONS.filter((action) => decideNewsAction(state, action).ok),
  ])
  expect(allowed).toEqual([
    ['draft', 'edit', 'publish', 'schedule', 'archive'],
    ['scheduled', 'edit', 'publish', 'schedule', 'withdraw', 'archive'],
    ['published', 'edit', 'publish', 'withdraw', 'archive'],
    ['archived', 'withdraw'],
  ])
  for (const state of NEWS_STATES) {
    expect(newsActions(state)).toEqual(allowed.find(([name]) => name === state)?.slice(1))
  }
})

const bodyOf = (...content: BlockNode[]): ArticleBody => ({ type: 'doc', content })
const paragraph = (text: string): BlockNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const image: BlockNode = {
  type: 'image',
  attrs: { src: '/api/v1/media/a', alt: '', width: 3, height: 2 },
}

test.each([
  ['重阳糕', bodyOf(paragraph('一起做。')), []],
  ['重阳糕', bodyOf(image), []],
  [' 　', bodyOf(paragraph('一起做。')), ['title']],
  ['重阳糕', bodyOf(paragraph('　 ')), ['body']],
  ['', bodyOf(), ['title', 'body']],
])('of title “%s” and its body misses what is blank', (title, body, missing) => {
  expect(missingParts({ title, body })).toEqual(missing)
})
