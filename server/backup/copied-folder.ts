import { cp, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { randomBytes } from 'node:crypto'

const PREFIX = 'backup-'

/** Of backups that a killed process left. */
const removeOld = async (dataDir: string) => {
  const names = (await readdir(dataDir)).filter((name) => name.startsWith(PREFIX))
  for (const name of names) await rm(path.join(dataDir, name), { recursive: true, force: true })
}

/** A copy of the database's files beside them; the caller keeps the database still meanwhile, and removes it after. */
export const copyDatabaseFolder = async (dataDir: string): Promise<string> => {
  await removeOld(dataDir)
  const copy = path.join(dataDir, `${PREFIX}${randomBytes(4).toString('hex')}`)
  await cp(path.join(dataDir, 'database'), copy, { recursive: true })
  return copy
}
