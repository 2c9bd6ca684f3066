import type { AddressInfo } from 'node:net'
import { openDatabase } from '../../server/store/database'
import { buildProduct } from '../lib/product-app'

/** The product as a process of its own; whatever it is sent afterwards, it answers with its memory in bytes. */
process.once('disconnect', () => process.exit())
process.once('message', (databaseUrl: string) => {
  void openDatabase({ databaseUrl, dataDir: '' })
    .then(({ db }) => buildProduct(db))
    .then(async (app) => {
      await app.listen({ port: 0, host: '127.0.0.1' })
      process.send?.((app.server.address() as AddressInfo).port)
      process.on('message', () => process.send?.(process.memoryUsage().rss))
    })
})
