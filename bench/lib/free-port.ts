import { createServer } from 'node:net'
import { once } from 'node:events'

/** A port that nothing listens on; between asking and using it somebody else may take it, which is rare enough. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port was given.')
  return address.port
}
