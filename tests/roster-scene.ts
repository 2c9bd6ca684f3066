import type { Registration } from '../core/contract/registration'
import type { RosterPage } from '../core/contract/roster'
import { TEMPLATES } from './notice-scene'
import { officer } from './officer-scene'
import { addEvent, addUnit, resident } from './scene'
import { startTestServer } from './test-server'

/** An organiser of a street and the rosters of its events, at one moment. */

export const NOW = new Date('2026-07-03T02:00:00Z')
const HOUR = 3_600_000

export const after = (hours: number) => new Date(NOW.getTime() + hours * HOUR)
export const session = (hours: number, capacity = 2) => ({
  startsAt: after(hours),
  endsAt: after(hours + 2),
  capacity,
})

export const startRosterScene = async () => {
  const server = await startTestServer({ now: () => NOW, settings: { messageTemplates: TEMPLATES } })
  const { app, db } = server
  const street = await addUnit(db, '临溪街道')
  const organiser = await officer(app, db, street, 'organiser', { name: '组织者' })
  const event = (given: Parameters<typeof addEvent>[2] = {}) =>
    addEvent(db, street, { sessions: [session(100)], closesAt: after(99), ...given }, NOW)
  const signedUp = async (eventId: string, ...names: string[]) => {
    const people = []
    for (const name of names) {
      const one = await resident(app, name)
      const registration = (await one.signUp(eventId)).json<Registration>()
      people.push({ ...one, registration })
    }
    return people
  }
  const roster = async (eventId: string, query = '') =>
    (await organiser.get(`/staff/events/${eventId}/registrations${query}`)).json<RosterPage>()
  const act = (registrationId: string, action: string, payload: object) =>
    organiser.post(`/staff/registrations/${registrationId}/${action}`, payload)
  return { app, db, close: () => server.close(), organiser, event, signedUp, roster, act }
}

export const namesOf = (page: RosterPage) => page.items.map(({ name }) => name)
