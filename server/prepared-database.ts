import { addFirstAdmin } from './commands/add-first-admin'
import { loadDemo } from './commands/load-demo'
import { loadDemoOfficers } from './commands/load-demo-officers'
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
  const { db } = database
  if (settings.isDemo) {
    await loadDemo(db, createSealer(settings.encryptionKey), new Date())
    await loadDemoOfficers(db, settings.demoPassword, new Date())
  }
  if (settings.firstAdminPassword !== null) await addFirstAdmin(db, settings.firstAdminPassword, new Date())
  return database
}
