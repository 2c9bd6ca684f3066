import { mkdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ensureBuilt } from '../../scripts/ensure-built'

const ROOT = path.resolve(__dirname, '../..')
const LOCK = path.join(ROOT, '.cache/weapp-build.lock')
/** A build takes a minute or two; what holds the lock for longer was killed. */
const LOCK_LASTS = 10 * 60_000

/** How long a test should wait for its build. */
export const BUILD_TIMEOUT = 5 * 60_000

/** The address of the API which the build puts in unless told otherwise (config/index.ts). */
export const BUILT_BASE = process.env.MULIN_API_BASE ?? 'http://localhost:8080'

/** The folder of the compiled mini-program, built if its sources have changed; by one process, if several ask. */
export async function builtWeapp(): Promise<string> {
  mkdirSync(path.dirname(LOCK), { recursive: true })
  while (!takeLock()) await wait(500)
  try {
    ensureBuilt('weapp')
  } finally {
    rmSync(LOCK, { recursive: true })
  }
  return path.join(ROOT, 'dist/weapp')
}

function takeLock(): boolean {
  try {
    mkdirSync(LOCK)
    return true
  } catch {
    const held = statSync(LOCK, { throwIfNoEntry: false })
    if (held && Date.now() - held.mtimeMs > LOCK_LASTS) rmSync(LOCK, { recursive: true, force: true })
    return false
  }
}
