import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { PGlite } from '@electric-sql/pglite'
import { type OpenDatabase, wrapPglite } from '../../server/store/database'
import { migrate } from '../../server/store/migrate'

const ROOT = path.join(__dirname, '..', '..')
const CACHE = path.join(ROOT, '.cache')
const MIGRATIONS = path.join(ROOT, 'server', 'migrations')

// A test is over before PGlite's code, compiled a second time to run faster, would have paid for that.
setFlagsFromString('--liftoff-only')

const OPTIONS = { parsers: { 20: Number } }

/** The dump is good until a migration or the library changes. */
const dumpFile = () => {
  const hash = createHash('sha256')
  const sources = [
    ...readdirSync(MIGRATIONS).map((name) => path.join(MIGRATIONS, name)),
    path.join(ROOT, 'server', 'store', 'migrate.ts'),
    path.join(ROOT, 'node_modules', '@electric-sql', 'pglite', 'package.json'),
  ]
  for (const file of sources.sort()) hash.update(file.slice(ROOT.length)).update(readFileSync(file))
  return path.join(CACHE, `migrated-${hash.digest('hex').slice(0, 16)}.tar`)
}

const exists = (file: string) => statSync(file, { throwIfNoEntry: false }) !== undefined

/** Creating and migrating a database takes seconds, loading its dump a fraction: so the dump is kept. */
export const ensureMigratedDump = async (): Promise<string> => {
  const file = dumpFile()
  if (exists(file)) return file
  const pglite = await PGlite.create(OPTIONS)
  const database = wrapPglite(pglite)
  await migrate(database.db)
  const dump = await pglite.dumpDataDir('none')
  await database.close()
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(`${file}.${process.pid}`, Buffer.from(await dump.arrayBuffer()))
  renameSync(`${file}.${process.pid}`, file)
  return file
}

/** A migrated, empty database in memory. */
export const openMigratedPglite = async (): Promise<OpenDatabase> => {
  const loadDataDir = new Blob([readFileSync(await ensureMigratedDump())])
  const pglite = await PGlite.create({ ...OPTIONS, loadDataDir })
  const opened = wrapPglite(pglite)
  // Kysely closes only what was queried, and an open PGlite keeps Jest from ending.
  const close = async () => {
    await opened.close()
    if (!pglite.closed) await pglite.close()
  }
  return { ...opened, close }
}
