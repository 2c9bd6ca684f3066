import { findLockHolder, takeLock } from './lib/lock-file'
import { dataDirProblem } from './start-problem'

const orProblem =
  <T>(act: (dataDir: string) => T) =>
  (dataDir: string): T => {
    try {
      return act(dataDir)
    } catch (error) {
      throw dataDirProblem(dataDir, error)
    }
  }

/** As in lib/lock-file, but a folder that cannot be used is a problem told in one line. */
export const takeDataLock = orProblem(takeLock)
export const findDataHolder = orProblem(findLockHolder)
