import type { OfficerRole } from '../core/contract/officer-words'
import type { NewOfficer } from '../server/store/officers'
import { officer, OFFICER_PASSWORD, signInOfficer } from './officer-scene'
import { addUnit } from './scene'
import { startTestServer } from './test-server'

export const START = new Date('2026-07-03T00:00:00Z')
const MINUTE = 60_000
export const minutes = (count: number) => new Date(START.getTime() + count * MINUTE)

/** A street on a server whose clock stands until it is set, and signing in there. */
export const startSignInScene = async () => {
  const clock = { now: START }
  const server = await startTestServer({ now: () => clock.now })
  const street = await addUnit(server.db, '临溪街道')
  const signIn = (loginName: string, more: object = {}) =>
    signInOfficer(server.app, { loginName, password: OFFICER_PASSWORD, ...more })
  /** Of the street, signed in. */
  const newOfficer = (role: OfficerRole, given: Partial<NewOfficer> = {}) =>
    officer(server.app, server.db, street, role, given)
  return { clock, server, street, signIn, newOfficer }
}
export type SignInScene = Awaited<ReturnType<typeof startSignInScene>>
