import rateLimit, { type FastifyRateLimitStore } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../errors'
import { AddressLimit, networkOf } from '../lib/address-limit'
import { SharedLimit } from '../lib/shared-limit'
import type { RouteDeps } from '../route-deps'
import { takeRequests, WINDOW_SECONDS } from '../store/request-counts'

const WINDOW_MS = WINDOW_SECONDS * 1000

const addressOf = ({ ip }: FastifyRequest) => `address ${networkOf(ip)}`

/** Behind the guards, so that it is known who asks. Whoever is nobody counts by address. */
const personOf = (request: FastifyRequest) =>
  request.residentId === null ? addressOf(request) : `resident ${request.residentId}`

/** The machine's own `npm run import` reads as many files as it likes. */
const isOperator = ({ officer, routeOptions }: FastifyRequest) =>
  routeOptions.config.takesOperator === true && officer === null

/**
 * A hand on a phone makes no more than some taps a second; the rest is a script. By resident and not by address: in a
 * rush a whole neighbourhood comes from one address of the carrier.
 */
export const WRITES_PER_RESIDENT = {
  rateLimit: { max: 300, keyGenerator: personOf, groupId: ' writes' },
}
/** Reads everything that is kept of somebody. */
export const EXPORTS_PER_RESIDENT = {
  rateLimit: { max: 10, keyGenerator: personOf, groupId: ' exports' },
}
/** Wide for the carrier's sake: most residents come back with a session that they have. */
export const SIGN_INS_PER_ADDRESS = {
  rateLimit: { max: 600, keyGenerator: addressOf, groupId: ' sign-ins' },
}
/** Each is a picture to be decoded and drawn anew, or a file to be read. */
export const UPLOADS_PER_ADDRESS = {
  rateLimit: { max: 300, keyGenerator: addressOf, groupId: ' uploads', allowList: isOperator },
}
/** A player asks for a file in parts; the making, which is costly, is limited where it is made. */
export const AUDIO_PER_ADDRESS = {
  rateLimit: { max: 600, keyGenerator: addressOf, groupId: ' audio' },
}

/** Any request at all, files and copies too: one machine's script must not take a process for itself. */
const REQUESTS_PER_ADDRESS = 30_000

export const addressLimit = (max = REQUESTS_PER_ADDRESS): AddressLimit => new AddressLimit(max, WINDOW_MS)

/** What the library counts by: the same for all processes on one database. */
const sharedStore = (limit: SharedLimit) =>
  class implements FastifyRateLimitStore {
    incr(
      key: string,
      done: (error: Error | null, result?: { current: number; ttl: number }) => void,
      _windowMs: number,
      max: number,
    ) {
      limit.allows(key, max).then(
        (isAllowed) => done(null, { current: isAllowed ? 1 : max + 1, ttl: limit.rest() }),
        (error: Error) => done(error),
      )
    }

    child() {
      return this
    }
  }

/** A proxy that nobody has named makes one address of all residents: said once, since anybody can send the header. */
const warnOfProxy = (app: FastifyInstance) => {
  let isSaid = false
  app.addHook('onRequest', ({ headers, log }, _reply, done) => {
    if (!isSaid && headers['x-forwarded-for'] !== undefined) {
      isSaid = true
      log.warn('Requests come through a proxy: name it in TRUSTED_PROXIES, or all count as one address')
    }
    done()
  })
}

const limitAddresses = (app: FastifyInstance, limit: AddressLimit) => {
  app.addHook('onRequest', ({ ip }, _reply, done) => {
    done(limit.takes(ip) ? undefined : new AppError('RATE_LIMITED', { retryAfterMs: limit.rest() }))
  })
}

export const useRateLimits = async (
  app: FastifyInstance,
  { db, settings }: Pick<RouteDeps, 'db' | 'settings'>,
  ofAddress: AddressLimit,
) => {
  limitAddresses(app, ofAddress)
  if (settings.trustedProxies.length === 0) warnOfProxy(app)
  const take = (key: string, count: number) => takeRequests(db, { key, count })
  await app.register(rateLimit, {
    global: false,
    store: sharedStore(new SharedLimit(WINDOW_MS, take)),
    timeWindow: WINDOW_MS,
    // How many are left no process knows.
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    errorResponseBuilder: (_request, { ttl }) => new AppError('RATE_LIMITED', { retryAfterMs: ttl }),
  })
}
