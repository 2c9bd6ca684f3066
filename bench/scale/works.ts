import type { FastifyInstance, InjectOptions } from 'fastify'
import { seededChance, between, oneOf } from '../articles/chance'
import { tokenOf } from '../signup/residents'
import type { Size } from './load-world'

/** What is asked of both sizes in turn; `round` says which of the many, so that no two rounds ask the same. */
export type Work = { name: string; ask(of: Scene, round: number): InjectOptions }

export type Scene = {
  product: FastifyInstance
  size: Size
  /** Ids of articles, newest first, and of events that are open. */
  articles: readonly string[]
  openEvents: readonly string[]
  /** Where a page in the depth goes on. */
  deepCursor: string
  texts: readonly string[]
}

const SEED = 11
const SIGN_UP = { attendees: [{ self: true }] }

const get = (path: string, resident?: number): InjectOptions => ({
  url: `/api/v1${path}`,
  // With a session a page is made anew: what is measured is the database, not the page cache.
  headers: { authorization: `Bearer ${tokenOf(resident ?? 0)}` },
})

const spread = <T>(values: readonly T[], round: number): T => oneOf(seededChance(SEED + round), values)

/** A piece of an article of the small size: the same is asked of both. */
const search = (length: number): Work => ({
  name: `search, ${length} character${length > 1 ? 's' : ''}`,
  ask: ({ texts }, round) => {
    const text = spread(texts, round)
    const at = between(seededChance(SEED * 2 + round), 0, text.length - length)
    return get(`/news?q=${encodeURIComponent(text.slice(at, at + length))}`)
  },
})

/** Each round another resident, of the half that is registered nowhere. */
const residentOf = ({ size }: Scene, round: number, offset: number) =>
  (round * 7 + offset) % (size.residents / 2)

const signUp = (event: string, resident: number): InjectOptions => ({
  ...get(`/events/${event}/registrations`, resident),
  method: 'POST',
  payload: SIGN_UP,
})

export const WORKS: Work[] = [
  { name: 'news, first page', ask: () => get('/news') },
  { name: 'news, a unit', ask: (_, round) => get(`/news?unit=bench-n${round % 16}`) },
  { name: 'news, a category', ask: () => get('/news?category=policy') },
  { name: 'news, page 25', ask: ({ deepCursor }) => get(`/news?cursor=${encodeURIComponent(deepCursor)}`) },
  { name: 'an article', ask: ({ articles }, round) => get(`/news/${spread(articles, round)}`) },
  { name: 'events, first page', ask: () => get('/events') },
  {
    name: 'an event, with what the resident may do',
    ask: (scene, round) => get(`/events/${spread(scene.openEvents, round)}`, residentOf(scene, round, 1)),
  },
  search(1),
  search(2),
  search(4),
  {
    name: 'sign-up, any event',
    ask: (scene, round) => signUp(spread(scene.openEvents, round), residentOf(scene, round, 2)),
  },
  {
    name: 'sign-up, one event',
    ask: (scene, round) => signUp(scene.openEvents[0] ?? '', residentOf(scene, round, 3)),
  },
  {
    name: 'like',
    ask: (scene, round) => ({
      ...get(`/news/${spread(scene.articles, round)}/like`, residentOf(scene, round, 4)),
      method: 'PUT',
    }),
  },
  {
    name: "a resident's reactions",
    ask: (scene, round) => get('/me/reactions', residentOf(scene, round, 5)),
  },
  {
    name: "a resident's bookmarks",
    ask: (scene, round) => get('/me/bookmarks', residentOf(scene, round, 6)),
  },
]
