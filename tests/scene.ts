import type { FastifyInstance, InjectOptions } from 'fastify'
import type { ArticleBody } from '../core/contract/article-body'
import type { SessionReply } from '../core/contract/session'
import { newId } from '../server/lib/ids'
import type { Database } from '../server/store/database'
import { insertEvent, type NewEvent } from '../server/store/new-events'
import { insertNews, type NewNews } from '../server/store/new-news'

/** Small worlds for tests: units, articles, events, residents. */

export const bodyOf = (...paragraphs: string[]): ArticleBody => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

export const addUnit = async (
  db: Database,
  name: string,
  parentId: string | null = null,
): Promise<string> => {
  const id = newId()
  const kind = parentId === null ? 'subdistrict' : 'neighbourhood'
  await db
    .insertInto('unit')
    .values({ id, parentId, kind, name, status: 'active', phone: null, position: 0 })
    .execute()
  return id
}

export const addNews = (db: Database, unitId: string, news: Partial<NewNews> = {}): Promise<string> =>
  db.transaction().execute((tx) =>
    insertNews(
      tx,
      {
        unitId,
        category: 'notice',
        title: '青禾居民区便民服务日',
        body: bodyOf('本周六上午在睦邻中心门前磨刀、修伞、量血压。'),
        cover: null,
        publishedAt: new Date('2026-01-01T04:00:00Z'),
        likeCount: 0,
        bookmarkCount: 0,
        ...news,
      },
      new Date(),
    ),
  )

const HOUR = 3_600_000

/** An event that is open now, tomorrow, with two seats and a waitlist. */
export const addEvent = (
  db: Database,
  unitId: string,
  event: Partial<NewEvent> & { capacity?: number } = {},
  now: Date = new Date(),
): Promise<{ id: string; sessionIds: string[] }> => {
  const { capacity = 2, ...given } = event
  const after = (hours: number) => new Date(now.getTime() + hours * HOUR)
  return db.transaction().execute((tx) =>
    insertEvent(
      tx,
      {
        unitId,
        venueId: null,
        title: '重阳糕制作',
        body: bodyOf('一起做重阳糕，材料都备好了。'),
        cover: null,
        opensAt: after(-1),
        closesAt: after(20),
        cancelDeadline: after(20),
        cancelledAt: null,
        hasWaitlist: true,
        partyLimit: 5,
        questions: [],
        sessions: [{ startsAt: after(24), endsAt: after(26), capacity }],
        likeCount: 0,
        bookmarkCount: 0,
        ...given,
      },
      now,
    ),
  )
}

/** A signed-in resident: what they ask, with their token. */
export const resident = async (app: FastifyInstance, name: string) => {
  const reply = await app.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    payload: { provider: 'demo', code: name },
  })
  if (reply.statusCode >= 300) throw new Error(`${name} could not sign in: ${reply.body}`)
  const session = reply.json<SessionReply>()
  const ask = (method: InjectOptions['method'], path: string, options: InjectOptions = {}) =>
    app.inject({
      ...options,
      method: method ?? 'GET',
      url: `/api/v1${path}`,
      headers: { ...options.headers, authorization: `Bearer ${session.token}` },
    })
  return {
    id: session.resident.id,
    token: session.token,
    ask,
    get: (path: string) => ask('GET', path),
    put: (path: string) => ask('PUT', path),
    delete: (path: string) => ask('DELETE', path),
    signUp: (eventId: string, options: { key?: string; body?: object } = {}) =>
      ask('POST', `/events/${eventId}/registrations`, {
        payload: options.body ?? { attendees: [{ self: true }] },
        headers: options.key === undefined ? {} : { 'idempotency-key': options.key },
      }),
  }
}
