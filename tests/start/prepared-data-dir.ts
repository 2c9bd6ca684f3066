import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { makeFolder } from '../../server/lib/make-folder'
import { ensureMigratedDump } from '../database/migrated-pglite'

/** A data folder with an empty, migrated database: spares a start the seconds of creating one. */
export const prepareDataDir = async (dataDir: string) => {
  makeFolder(dataDir)
  const loadDataDir = new Blob([readFileSync(await ensureMigratedDump())])
  const pglite = await PGlite.create(path.join(dataDir, 'database'), { loadDataDir })
  await pglite.close()
}
