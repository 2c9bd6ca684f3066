import type { Registration } from '../core/contract/registration'
import { createEntryCodes } from '../server/lib/entry-codes'
import { officer } from './officer-scene'
import { addEvent, addUnit, resident } from './scene'
import { startTestServer } from './test-server'

const MINUTE = 60_000
/** The start of the sessions that are checked in to; they last two hours. */
export const START = new Date('2026-07-03T06:00:00Z')
export const minutes = (count: number) => new Date(START.getTime() + count * MINUTE)
const DAY = 24 * 60

export type Person = Awaited<ReturnType<typeof resident>>

/** A server with a clock that stands until it is set, an officer, and sessions to check in to. */
export const startCheckInScene = async () => {
  const clock = { now: START }
  const server = await startTestServer({
    now: () => clock.now,
    settings: { publicUrl: 'https://mulin.example' },
  })
  const street = await addUnit(server.db, '临溪街道')
  const unit = await addUnit(server.db, '青禾居民区', street)
  const codes = createEntryCodes(server.settings.encryptionKey)

  const session = (capacity = 10) => ({ startsAt: minutes(0), endsAt: minutes(120), capacity })
  const event = async (given: Parameters<typeof addEvent>[2] = {}) => {
    const times = { opensAt: minutes(-10 * DAY), closesAt: minutes(-DAY), cancelDeadline: minutes(-1) }
    const added = await addEvent(server.db, unit, { sessions: [session()], ...times, ...given }, START)
    return { ...added, sessionId: added.sessionIds[0] ?? '' }
  }

  let counter = 0
  const person = () => resident(server.app, `居民${++counter}`)
  const addRelative = async (who: Person, name: string): Promise<string> => {
    const payload = { name, birthYear: 1950, relation: 'parent' }
    const reply = await who.ask('POST', '/me/relatives', { payload })
    return reply.json<{ id: string }>().id
  }

  /** Two days before, whatever the clock says now. */
  const signUp = async (who: Person, eventId: string, relativeIds: string[] = [], sessionId?: string) => {
    const then = clock.now
    clock.now = minutes(-2 * DAY)
    const attendees = [{ self: true }, ...relativeIds.map((relativeId) => ({ relativeId }))]
    const reply = await who.signUp(eventId, { body: { attendees, ...(sessionId && { sessionId }) } })
    clock.now = then
    if (reply.statusCode !== 201) throw new Error(reply.body)
    return reply.json<Registration>()
  }

  const read = async (who: Person, id: string) => (await who.get(`/registrations/${id}`)).json<Registration>()
  const present = (registration: Registration) =>
    registration.attendees.map(({ checkedInAt }) => checkedInAt !== null)

  const newOfficer = (role: 'organiser' | 'editor' = 'organiser', of = street) =>
    officer(server.app, server.db, of, role)
  const audited = (targetId: string) =>
    server.db
      .selectFrom('auditEntry')
      .select(['action', 'before', 'after'])
      .where('targetId', '=', targetId)
      .orderBy('id')
      .execute()

  return {
    server,
    clock,
    codes,
    street,
    unit,
    session,
    event,
    person,
    addRelative,
    signUp,
    read,
    present,
    newOfficer,
    audited,
  }
}
export type CheckInScene = Awaited<ReturnType<typeof startCheckInScene>>
