import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../errors'

/** A hand on a phone makes no more than some taps a second; the rest is a script. */
export const WRITES_PER_SESSION = {
  rateLimit: {
    max: 300,
    timeWindow: '1 minute',
    keyGenerator: (request: FastifyRequest) => request.headers.authorization ?? request.ip,
  },
}

/** Wide, since a whole neighbourhood may come from one address of the carrier. */
export const SIGN_INS_PER_ADDRESS = { rateLimit: { max: 600, timeWindow: '1 minute' } }

export const useRateLimits = async (app: FastifyInstance) => {
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) => new AppError('RATE_LIMITED', { retryAfterMs: ttl }),
  })
}
