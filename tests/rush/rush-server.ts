import type { AddressInfo } from 'node:net'
import { readSettings } from '../../server/settings'
import { buildApp } from '../../server/app'
import { openDatabase } from '../../server/store/database'
import { WithoutLocks } from './without-locks'

/** A server as a process of its own. `hasLocks: false` is the control. */
export type ServerOrder = { databaseUrl: string; encryptionKey: string; hasLocks: boolean }

const serve = async ({ databaseUrl, encryptionKey, hasLocks }: ServerOrder) => {
  const read = readSettings({ RATE_LIMIT: 'off', ENCRYPTION_KEY: encryptionKey, DATABASE_URL: databaseUrl })
  if (!read.ok) throw new Error(read.problem)
  const { db } = await openDatabase({ databaseUrl, dataDir: '' })
  const app = await buildApp({
    db: hasLocks ? db : db.withPlugin(new WithoutLocks()),
    settings: read.settings,
    logger: false,
    runsJobs: true,
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  process.send?.((app.server.address() as AddressInfo).port)
}

process.once('disconnect', () => process.exit())
process.once('message', (order: ServerOrder) => {
  serve(order).catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
})
