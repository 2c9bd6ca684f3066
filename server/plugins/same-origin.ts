import type { FastifyRequest } from 'fastify'
import { AppError } from '../errors'

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : null)

/**
 * Refuses a write that another site's page could have caused. Browsers say where a request comes from; where they
 * say nothing of the site (no TLS, old ones), the origin has to be ours. One who says neither is no console.
 */
export const refuseCrossSite = (request: FastifyRequest, publicUrl: string | null) => {
  if (READS.has(request.method)) return
  const site = request.headers['sec-fetch-site']
  if (site === 'same-origin') return
  const { origin, host } = request.headers
  const ours = [host ?? null, publicUrl && hostOf(publicUrl)].filter((one) => one !== null)
  if (site === undefined && origin !== undefined && ours.includes(hostOf(origin) ?? '')) return
  throw new AppError('CROSS_SITE')
}
