import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { ErrorReply } from '../../core/contract/error'
import { ERRORS } from '../../core/contract/error-codes'
import { COOKIE } from './officer'
import { requireResident } from './session'

const errorTable = Object.entries(ERRORS)
  .map(([code, { status, message }]) => `| ${status} | \`${code}\` | ${message} |`)
  .join('\n')

const description = `Times are ISO 8601 in UTC; lists are \`{ items, nextCursor }\`.
Residents sign in by \`POST /api/v1/sessions\` and send \`Authorization: Bearer <token>\`.
Officers sign in by \`POST /api/v1/staff/sessions\`, which sets a cookie; their writes have to come from the console's
own origin (\`Sec-Fetch-Site\`, else \`Origin\`).
Every reply that is no success is \`{ error: { code, message, details? } }\`:

| status | code | message |
| --- | --- | --- |
${errorTable}`

/** What a route's own code tells already: who may ask, and how a refusal looks. */
const describeRoute = (route: RouteOptions) => {
  if (!route.schema || route.schema.hide) return
  const needsSession = [route.onRequest].flat().some((guard) => guard === requireResident)
  const access = route.config?.staffAction
  const isForOfficers = access !== undefined && access !== 'anyone'
  const response: object = route.schema.response ?? {}
  route.schema = {
    ...route.schema,
    response: { ...response, '4xx': ErrorReply, '5xx': ErrorReply },
    ...(needsSession && { security: [{ session: [] }] }),
    ...(isForOfficers && { security: [{ officer: [] }] }),
  }
}

/** The description at /api/openapi.json is made from the routes' own schemas; /api/docs shows it. */
export const useOpenApi = async (app: FastifyInstance) => {
  app.addHook('onRoute', describeRoute)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '睦邻 Mulin', version: '1', description },
      components: {
        securitySchemes: {
          session: { type: 'http', scheme: 'bearer' },
          officer: { type: 'apiKey', in: 'cookie', name: COOKIE },
        },
      },
    },
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
