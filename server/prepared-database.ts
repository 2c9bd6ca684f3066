import { addFirstAdmin } from './commands/add-first-admin'
import { loadDemo } from './commands/load-demo'
import { loadDemoOfficers } from './commands/load-demo-officers'
import { createSealer } from './lib/sealing'
import type { Settings } from './settings'
import { databaseProblem } from './start-problem'
import { type OpenDatabase, openDatabase } from './store/database'
import { migrate } from './store/migrate'

const prepare = async (settings: Settings): Promise<OpenDatabase> => {
  const { databaseUrl, dataDir } = settings
  let database: OpenDatabase | null = null
  try {
    database = await openDatabase({ databaseUrl, dataDir })
    await migrate(database.db)
  } catch (error) {
    await database?.close()
    throw databaseProblem(settings, error)
  }
  const { db } = database
  if (settings.isDemo) {
    await loadDemo(db, createSealer(settings.encryptionKey, ...settings.otherEncryptionKeys), new Date())
    await loadDemoOfficers(db, settings.demoPassword, new Date())
  }
  if (settings.firstAdminPassword !== null) await addFirstAdmin(db, settings.firstAdminPassword, new Date())
  return database
}

/**
 * The database with its schema up to date and, in demo mode, with the demo content. A migration takes as long as it
 * takes; what is asked of PostgreSQL afterwards has its time.
 */
export const openPreparedDatabase = async (settings: Settings): Promise<OpenDatabase> => {
  const prepared = await prepare(settings)
  if (prepared.kind === 'pglite') return prepared
  await prepared.close()
  return openDatabase(settings)
}
