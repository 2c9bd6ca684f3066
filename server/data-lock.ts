import { type LockFile, type LockHolder, takeLock } from './lib/lock-file'
import { dataDirProblem } from './start-problem'

/** `takeLock`; a folder that cannot be used is a problem told in one line. */
export const takeDataLock = (
  dataDir: string,
): { ok: true; lock: LockFile } | { ok: false; holder: LockHolder } => {
  try {
    return takeLock(dataDir)
  } catch (error) {
    throw dataDirProblem(dataDir, error)
  }
}
