import { COOKIE } from '../../server/plugins/officer'
import { hashOfToken, newSessionToken } from '../../server/lib/session-token'
import { insertOfficerSession } from '../../server/store/officer-sessions'
import { addOfficer, SAME_ORIGIN } from '../officer-scene'
import { addEvent, addNews, addUnit, resident } from '../scene'
import type { TestServer } from '../test-server'

const MOST_IDS = 300

/**
 * Who asks, and what there is to ask about. Sessions die on the way, since signing out and deleting are among the
 * calls: who is no longer known is replaced.
 */
export const createFuzzWorld = async ({ app, db }: TestServer) => {
  const unitId = await addUnit(db, '临溪街道')
  const event = await addEvent(db, unitId)
  const ids = [unitId, event.id, ...event.sessionIds, await addNews(db, unitId), 'nobody-has-this-id']
  let people = 0
  const newResident = async () => ({
    authorization: `Bearer ${(await resident(app, `居民${people++}`)).token}`,
  })
  /** Past the sign-in, which is among the calls and in time lets nobody of this address in. */
  const newOfficer = async () => {
    const { id: officerId } = await addOfficer(db, unitId, { role: 'admin' })
    const token = newSessionToken()
    const [createdAt, later] = [new Date(), new Date(Date.now() + 3_600_000)]
    const session = {
      tokenHash: hashOfToken(token),
      officerId,
      createdAt,
      idleExpiresAt: later,
      expiresAt: later,
    }
    await db.transaction().execute((tx) => insertOfficerSession(tx, session))
    return { ...SAME_ORIGIN, cookie: `${COOKIE}=${token}` }
  }
  let asResident: Record<string, string> = await newResident()
  let asOfficer: Record<string, string> = await newOfficer()

  const isKnown = async (path: string, headers: Record<string, string>) =>
    (await app.inject({ url: `/api/v1${path}`, headers })).statusCode === 200

  return {
    ids,
    headersFor: (path: string): Record<string, string> => (path.includes('/staff/') ? asOfficer : asResident),
    /** After a refusal for want of a session. */
    renew: async () => {
      if (!(await isKnown('/me', asResident))) asResident = await newResident()
      if (!(await isKnown('/staff/sessions/current', asOfficer))) asOfficer = await newOfficer()
    },
    /** Ids that a reply tells are asked about later. */
    learn: (text: string) => {
      for (const [, id] of text.matchAll(/"id":"([\w-]{1,22})"/g))
        if (id !== undefined && !ids.includes(id)) ids.push(id)
      if (ids.length > MOST_IDS) ids.splice(0, ids.length - MOST_IDS)
    },
  }
}
