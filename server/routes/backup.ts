import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { backupOf } from '../backup/backup-stream'
import { copyDatabaseFolder } from '../backup/copied-folder'
import { AppError } from '../errors'
import { keyIdOf } from '../lib/sealing'
import { requireOperator } from '../plugins/operator'
import type { RouteDeps } from '../route-deps'
import type { OpenDatabase } from '../store/database'

export type BackupDeps = RouteDeps & {
  operatorToken: string
  whileStill: NonNullable<OpenDatabase['whileStill']>
}

/**
 * For the machine's own `npm run backup`: all of the embedded database as it is at one moment. Requests wait while its
 * files are copied; packing and sending, which take longest, are done from the copy.
 */
export const backupRoutes: FastifyPluginAsyncTypebox<BackupDeps> = async (app, deps) => {
  const { settings, now, operatorToken, whileStill } = deps
  let isUnderWay = false

  app.get('/backup', {
    schema: { hide: true },
    onRequest: requireOperator(operatorToken),
    handler: async (_request, reply) => {
      if (isUnderWay) throw new AppError('UNAVAILABLE', { reason: 'BACKUP_UNDER_WAY' })
      isUnderWay = true
      const parts = async function* () {
        try {
          const createdAt = now().toISOString()
          const copy = await whileStill(() => copyDatabaseFolder(settings.dataDir))
          try {
            yield* backupOf(copy, { createdAt, keyId: keyIdOf(settings.encryptionKey) })
          } finally {
            await rm(copy, { recursive: true, force: true })
          }
        } finally {
          isUnderWay = false
        }
      }
      return reply
        .header('cache-control', 'no-store')
        .type('application/octet-stream')
        .send(Readable.from(parts(), { objectMode: false }))
    },
  })
}
