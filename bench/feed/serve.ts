import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { openDatabase } from '../../server/store/database'
import { buildProduct } from '../lib/product-app'

/** A process of its own: the product on a database, or the reference that answers given bytes. */
export type ServeOrder =
  { product: { databaseUrl: string } } | { reference: { body: string; headers: Record<string, string> } }

/**
 * The least that Fastify can do for the same bytes. Those of a 304 are its headers: without the ETag, Cache-Control and
 * Vary that a 200 would have it were none (RFC 9110, 15.4.5).
 */
const buildReference = (body: string, headers: Record<string, string>) => {
  const app = Fastify()
  const bytes = Buffer.from(body)
  app.get('/page', (_request, reply) => reply.type('application/json; charset=utf-8').send(bytes))
  app.get('/unchanged', (_request, reply) => reply.code(304).headers(headers).send())
  return app
}

const buildOrdered = async (order: ServeOrder) => {
  if ('reference' in order) return buildReference(order.reference.body, order.reference.headers)
  const { db } = await openDatabase({ databaseUrl: order.product.databaseUrl, dataDir: '' })
  return buildProduct(db)
}

process.once('disconnect', () => process.exit())
process.once('message', (order: ServeOrder) => {
  void buildOrdered(order).then(async (app) => {
    await app.listen({ port: 0, host: '127.0.0.1' })
    process.send?.((app.server.address() as AddressInfo).port)
  })
})
