import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { FastifyServerFactory } from 'fastify'
import type { PageCache } from '../lib/page-cache'
import type { RequestSeconds } from '../lib/request-seconds'
import { CACHING, isKnown } from './public-page'

type AtHand = {
  pages: PageCache
  requestSeconds: RequestSeconds
  idOf: (request: IncomingMessage) => string
  /** False leaves a request to Fastify, which refuses it, logs it or asks the client to connect elsewhere. */
  mayAnswer: (request: IncomingMessage) => boolean
}

/** Longer than the minute for which load balancers keep a connection: who closes first must not be the server. */
const KEEP_ALIVE_MS = 72_000

/** Node writes a flat list of names and values as it stands; an object it would copy and check for each request. */
const CACHING_LIST = Object.entries(CACHING).flat()

/** Answers with a page at hand, whose address was valid when it was made. False: there is none for this request. */
const answering = ({ pages, requestSeconds, idOf, mayAnswer }: AtHand) => {
  const counts = new Map<string, (status: number, ms: number) => void>()
  const countOf = (route: string) => {
    const count = counts.get(route) ?? requestSeconds.ofRoute('GET', route)
    counts.set(route, count)
    return count
  }
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const { method, url = '', headers } = request
    if (method !== 'GET' || headers.authorization !== undefined) return false
    const start = performance.now()
    const page = pages.fresh(url)
    if (!page || !mayAnswer(request)) return false
    const { kind, body, etag } = page
    const own = ['etag', etag, 'x-request-id', idOf(request)]
    if (isKnown(headers['if-none-match'], page)) response.writeHead(304, [...CACHING_LIST, ...own]).end()
    else {
      own.push('content-length', String(body.length))
      response.writeHead(200, [...kind.headers, ...own]).end(body)
    }
    countOf(kind.route)(response.statusCode, performance.now() - start)
    return true
  }
}

/** A server that answers pages at hand before Fastify: they are asked for most, and its part would cost more than theirs. */
export const pagesAtHandFirst = (atHand: AtHand): FastifyServerFactory => {
  const answer = answering(atHand)
  return (handler) => {
    const server = createServer((request, response) => {
      if (!answer(request, response)) handler(request, response)
    })
    server.keepAliveTimeout = KEEP_ALIVE_MS
    return server
  }
}
