import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CachedPage, PageCache, PageTopic } from '../lib/page-cache'
import { API_HEADERS } from './api-headers'

/** A CDN may hold a page for two seconds, and for a minute more while it fetches the next. */
export const CACHING = {
  'cache-control': 'public, max-age=2, stale-while-revalidate=60',
  vary: 'authorization',
}

/** What the body is: headers that go along with it. */
export type BodyHeaders = { 'content-type': string; 'content-disposition'?: string }
const JSON_BODY: BodyHeaders = { 'content-type': 'application/json; charset=utf-8' }

/** Whether the client has exactly these bytes already. */
export const isKnown = (ifNoneMatch: string | undefined, { etag }: CachedPage): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch === etag || ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))

/**
 * The handler of a public route: a page at hand, else `make` makes it. A request with a session never has one from the
 * cache. Most requests do not come here, see `answerAtHand`.
 */
export const publicPage = <Request extends FastifyRequest>(
  pages: PageCache,
  topic: PageTopic,
  make: (request: Request) => Promise<unknown>,
  body = JSON_BODY,
) => {
  const headers = { ...API_HEADERS, ...CACHING, ...body }
  const list = Object.entries(headers).flat()
  return {
    handler: async (request: Request, reply: FastifyReply) => {
      const { url, routeOptions } = request
      const atHand = request.headers.authorization === undefined ? pages.fresh(url) : undefined
      const kind = { topic, route: routeOptions.url ?? url, headers: list }
      const page = atHand ?? (await pages.page(kind, url, () => make(request)))
      reply.header('etag', page.etag)
      return isKnown(request.headers['if-none-match'], page)
        ? reply.code(304).headers(CACHING).send()
        : reply.headers(headers).send(page.body)
    },
  }
}
