import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../server/app'
import { readSettings } from '../../server/settings'
import type { Database } from '../../server/store/database'

/** The server as `npm start` runs it, without rate limits and logs. */
export const buildProduct = async (db: Database): Promise<FastifyInstance> => {
  const read = readSettings({ RATE_LIMIT: 'off', ENCRYPTION_KEY: randomBytes(32).toString('base64') })
  if (!read.ok) throw new Error(read.problem)
  return buildApp({ db, settings: read.settings, logger: false })
}
