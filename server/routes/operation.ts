import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { AppError } from '../errors'
import type { Drain } from '../plugins/drain'
import type { RouteDeps } from '../route-deps'
import { KNOWN_MIGRATIONS } from '../store/migrate'
import { readCondition } from '../store/operation'

/**
 * `/healthz`: the process answers. `/readyz`: it can be sent requests, since its database answers and has the tables
 * that this code needs; 503 also as soon as it has been asked to stop. A database without writes will do for reading.
 */
export const operationRoutes: FastifyPluginAsyncTypebox<RouteDeps & { drain: Drain }> = async (
  app,
  { db, drain },
) => {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }))
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    if (drain.isDraining) throw new AppError('UNAVAILABLE', { reason: 'STOPPING' })
    const { migrations, isReadOnly } = await readCondition(db)
    // More than we know are those of the next version, which must serve this one too.
    const missing = KNOWN_MIGRATIONS.filter((name) => !migrations.includes(name))
    if (missing.length > 0) throw new AppError('UNAVAILABLE', { reason: 'SCHEMA_OLD', missing })
    return { status: 'ok', schema: migrations.at(-1) ?? null, readOnly: isReadOnly }
  })
}
