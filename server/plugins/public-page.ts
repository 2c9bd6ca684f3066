import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CachedPage, PageCache, PageTopic } from '../lib/page-cache'

/** A CDN may hold a page for two seconds, and for a minute more while it fetches the next. */
const CACHING = { 'cache-control': 'public, max-age=2, stale-while-revalidate=60', vary: 'authorization' }
const NO_SNIFFING = { 'x-content-type-options': 'nosniff' }

/** What the body is: headers that go along with it. */
export type BodyHeaders = { 'content-type': string; 'content-disposition'?: string }
const JSON_BODY: BodyHeaders = { 'content-type': 'application/json; charset=utf-8' }

const isKnown = (ifNoneMatch: string | undefined, etag: string) =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch === etag || ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))

/** Node writes a flat list of names and values as it stands; an object it would copy and check for each request. */
const CACHING_LIST = Object.entries(CACHING).flat()

/**
 * Past Fastify's reply, since this is what is asked most: there is no body to serialise. What hooks have added to the
 * reply goes along; hooks on the response still run.
 */
const sendUnchanged = (reply: FastifyReply, { etag }: CachedPage) => {
  const added = reply.getHeaders()
  reply.hijack()
  const headers = [...CACHING_LIST, 'etag', etag]
  for (const name in added) headers.push(name, String(added[name]))
  reply.raw.writeHead(304, headers)
  reply.raw.end()
  return reply
}

const sendPage = (request: FastifyRequest, reply: FastifyReply, page: CachedPage, headers: object) =>
  isKnown(request.headers['if-none-match'], page.etag)
    ? sendUnchanged(reply, page)
    : reply.headers(headers).header('etag', page.etag).send(page.body)

/**
 * The two ends of a public route: a page at hand is sent before anything else is looked at (its URL was valid when
 * it was made), else `make` makes it. A request with a session is never answered from here.
 */
export const publicPage = <Request extends FastifyRequest>(
  pages: PageCache,
  topic: PageTopic,
  make: (request: Request) => Promise<unknown>,
  body = JSON_BODY,
) => {
  const headers = { ...CACHING, ...NO_SNIFFING, ...body }
  return {
    onRequest: (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
      const page = request.headers.authorization === undefined ? pages.fresh(topic, request.url) : undefined
      if (page) sendPage(request, reply, page, headers)
      else done()
    },
    handler: async (request: Request, reply: FastifyReply) =>
      sendPage(request, reply, await pages.page(topic, request.url, () => make(request)), headers),
  }
}
