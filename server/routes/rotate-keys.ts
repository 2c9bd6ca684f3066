import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { rotateKeys } from '../commands/rotate-keys'
import { requireOperator } from '../plugins/operator'
import type { RouteDeps } from '../route-deps'

/** For the machine's own `npm run rotate-keys`: only the server that has the embedded database can write to it. */
export const rotateKeysRoutes: FastifyPluginAsyncTypebox<RouteDeps & { operatorToken: string }> = async (
  app,
  { db, sealer, operatorToken },
) => {
  app.post('/rotate-keys', {
    schema: { hide: true },
    onRequest: requireOperator(operatorToken),
    handler: async () => ({ keyId: sealer.keyId, ...(await rotateKeys(db, sealer)) }),
  })
}
