import type { FastifyInstance } from 'fastify'

/** No reply of the API is a page: a browser that is led to one runs nothing, frames nothing and tells nobody. */
export const API_HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
}

export const useApiHeaders = (app: FastifyInstance) => {
  app.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api/v1/')) reply.headers(API_HEADERS)
    done()
  })
}
