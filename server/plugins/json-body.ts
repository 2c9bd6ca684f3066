import type { FastifyInstance } from 'fastify'

/** wx.request declares JSON even where it sends nothing, as with DELETE; Fastify would refuse that. */
export const allowEmptyJson = (app: FastifyInstance) => {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined)
    else void parse(request, body, done)
  })
}
