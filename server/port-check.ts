import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Settings } from './settings'
import { listenProblem } from './start-problem'

/** Finds a busy port before the work of a first start, not after it. */
export const checkPort = async (settings: Settings): Promise<void> => {
  const probe = createServer()
  try {
    const listening = once(probe, 'listening')
    probe.listen(settings.port, settings.host)
    await listening
  } catch (error) {
    throw listenProblem(settings, error)
  } finally {
    probe.close()
  }
}
