import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { LogPosition, Reads } from '../store/reads'

declare module 'fastify' {
  interface FastifyRequest {
    /** How far a replica must have come to answer this request; null: only the primary will do. */
    readAfter: LogPosition | null
  }
}

/** The client keeps what a reply says here and sends it along: so it needs no luck with servers and replicas. */
const HEADER = 'x-read-after'
const POSITION = /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/
/** Said when the place is not known: the client forgets the one it had. */
const UNKNOWN = 'none'

const isWrite = ({ method }: FastifyRequest) => !['GET', 'HEAD', 'OPTIONS'].includes(method)

/** Lets residents read what they wrote, whichever server and whichever replica they meet; null: there is none. */
export const keepReadYourWrites = (app: FastifyInstance, reads: Reads | null) => {
  app.decorateRequest('readAfter', null)
  if (!reads) return
  app.addHook('onRequest', (request, _reply, done) => {
    const given = request.headers[HEADER]
    if (typeof given === 'string' && POSITION.test(given)) request.readAfter = given
    done()
  })
  app.addHook('onSend', async (request, reply) => {
    // A client without a place learns one, or it would ask the primary for ever.
    const isWanted = isWrite(request) || (request.residentId !== null && request.readAfter === null)
    if (!isWanted || reply.statusCode >= 400) return
    reply.header(HEADER, await reads.position().catch(() => UNKNOWN))
  })
}
