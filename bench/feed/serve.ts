import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { openDatabase } from '../../server/store/database'
import { buildProduct } from '../lib/product-app'

/** A process of its own: the product on a database, or the reference that answers given bytes. */
export type ServeOrder = { product: { databaseUrl: string } } | { reference: { body: string } }

/** The least that Fastify can do for the same bytes, and for none. */
const buildReference = (body: string) => {
  const app = Fastify()
  const bytes = Buffer.from(body)
  app.get('/page', (_request, reply) => reply.type('application/json; charset=utf-8').send(bytes))
  app.get('/unchanged', (_request, reply) => reply.code(304).send())
  return app
}

const buildOrdered = async (order: ServeOrder) => {
  if ('reference' in order) return buildReference(order.reference.body)
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
