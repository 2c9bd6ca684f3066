import type { OpenDatabase } from '../../server/store/database'
import { openMigratedPglite } from './migrated-pglite'
import { openMigratedPostgres } from './migrated-postgres'

/** Which of the two databases this Jest project runs on; projects that need only one get PGlite. */
export const testDatabaseKind = (): OpenDatabase['kind'] =>
  (globalThis as { TEST_DATABASE?: OpenDatabase['kind'] }).TEST_DATABASE ?? 'pglite'

/** A migrated, empty database of one's own. Close it when done. */
export const openTestDatabase = async (): Promise<OpenDatabase> => {
  if (testDatabaseKind() === 'pglite') return openMigratedPglite()
  const serverUrl = process.env.TEST_POSTGRES_URL
  if (!serverUrl)
    throw new Error('TEST_POSTGRES_URL is set by set-up-postgres.ts: run through jest.config.js')
  return openMigratedPostgres(serverUrl)
}
