import type { IncomingMessage } from 'node:http'

const HEADER = 'x-http-method-override'

/** wx.request knows no PATCH: the mini-program posts and names it in a header. Runs before the route is looked up. */
export const withMethodOverride = (request: IncomingMessage): string => {
  if (request.method === 'POST' && request.headers[HEADER] === 'PATCH') request.method = 'PATCH'
  return request.url ?? '/'
}
