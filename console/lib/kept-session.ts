import type { OfficerSession } from '../../core/contract/officer'
import { forget, keep, readKept } from './device-store'

const NAME = 'session'

/** Who stands at the door, for when the device has no network to ask. The server decides when it is back. */
export const keepSession = (session: OfficerSession) => keep(NAME, session)

export const readKeptSession = (now: Date): OfficerSession | null => {
  const session = readKept<OfficerSession>(NAME)
  return session && Date.parse(session.expiresAt) > now.getTime() ? session : null
}

export const forgetSession = () => forget(NAME)
