import { findDataHolder } from './data-lock'
import { checkPort } from './port-check'
import { readSettings } from './settings'
import { lockedProblem, StartProblem } from './start-problem'

/** What can be found out without starting: wrong settings, a folder in use, a busy port. */
export const checkStart = async (env: NodeJS.ProcessEnv): Promise<void> => {
  const read = readSettings(env)
  if (!read.ok) throw new StartProblem(read.problem)
  const { dataDir, databaseUrl } = read.settings
  const holder = databaseUrl === null ? findDataHolder(dataDir) : null
  if (holder) throw lockedProblem(dataDir, holder)
  await checkPort(read.settings)
}
