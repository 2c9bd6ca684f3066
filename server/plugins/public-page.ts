import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CachedPage, PageCache, PageTopic } from '../lib/page-cache'

/** A CDN may hold a page for two seconds, and for a minute more while it fetches the next. */
const CACHING = { 'cache-control': 'public, max-age=2, stale-while-revalidate=60', vary: 'authorization' }
const WITH_BODY = {
  ...CACHING,
  'x-content-type-options': 'nosniff',
  'content-type': 'application/json; charset=utf-8',
}

const isKnown = (ifNoneMatch: string | undefined, etag: string) =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch === etag || ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))

/** Node writes a flat list of names and values as it stands; an object it would copy and check for each request. */
const CACHING_LIST = Object.entries(CACHING).flat()

/**
 * Past Fastify's reply, since this is what is asked most: there is no body to serialise, and no hook adds a header to
 * a public page. Hooks on the response still run.
 */
const sendUnchanged = (reply: FastifyReply, { etag }: CachedPage) => {
  reply.hijack()
  reply.raw.writeHead(304, [...CACHING_LIST, 'etag', etag])
  reply.raw.end()
  return reply
}

export const sendPage = (request: FastifyRequest, reply: FastifyReply, page: CachedPage) =>
  isKnown(request.headers['if-none-match'], page.etag)
    ? sendUnchanged(reply, page)
    : reply.headers(WITH_BODY).header('etag', page.etag).send(page.body)

/**
 * The two ends of a public route: a page at hand is sent before anything else is looked at (its URL was valid when
 * it was made), else `make` makes it. A request with a session is never answered from here.
 */
export const publicPage = <Request extends FastifyRequest>(
  pages: PageCache,
  topic: PageTopic,
  make: (request: Request) => Promise<unknown>,
) => ({
  onRequest: (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const page = request.headers.authorization === undefined ? pages.fresh(topic, request.url) : undefined
    if (page) sendPage(request, reply, page)
    else done()
  },
  handler: async (request: Request, reply: FastifyReply) =>
    sendPage(request, reply, await pages.page(topic, request.url, () => make(request))),
})
