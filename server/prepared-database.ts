import { loadDemo } from './commands/load-demo'
import { createSealer } from './lib/sealing'
import type { Settings } from './settings'
import { databaseProblem } from './start-problem'
import { type OpenDatabase, openDatabase } from './store/database'
import { migrate } from './store/migrate'

/** The database with its schema up to date and, in demo mode, with the demo content. */
export const openPreparedDatabase = async (settings: Settings): Promise<OpenDatabase> => {
  let database: OpenDatabase | null = null
  try {
    database = await openDatabase(settings)
    await migrate(database.db)
  } catch (error) {
    await database?.close()
    throw databaseProblem(settings, error)
  }
  if (settings.isDemo) await loadDemo(database.db, createSealer(settings.encryptionKey), new Date())
  return database
}
