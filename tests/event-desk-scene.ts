import type { EventSettings, StaffEvent } from '../core/contract/staff-event'
import { settingsOf } from '../core/rules/event-settings'
import { eventSettings } from './event-settings'
import { officer } from './officer-scene'
import { addUnit } from './scene'
import { startTestServer } from './test-server'

const HOUR = 3_600_000
export const START = new Date('2026-07-03T02:00:00Z')
export const after = (hours: number) => new Date(START.getTime() + hours * HOUR).toISOString()
export const session = {
  startsAt: after(200),
  endsAt: after(202),
  capacity: 2,
  heldSeats: 0,
  heldReleaseAt: null,
}

/** An organiser of a street, a street beside it, and a clock that is moved by hand. */
export const startEventDeskScene = async () => {
  const clock = { now: START }
  const server = await startTestServer({ now: () => clock.now })
  const { app, db } = server
  const root = await addUnit(db, '区')
  const street = await addUnit(db, '临溪街道', root)
  const other = await addUnit(db, '隔壁街道', root)
  const organiser = await officer(app, db, street, 'organiser')
  const settings = (changes: Partial<EventSettings> = {}) => eventSettings(street, START, changes)

  const { post } = organiser
  const draft = async (changes: Partial<EventSettings> = {}) => {
    const reply = await post('/staff/events', settings(changes))
    expect([reply.statusCode, reply.body]).toMatchObject([201, expect.any(String)])
    return reply.json<StaffEvent>()
  }
  const published = async (changes: Partial<EventSettings> = {}) => {
    const { id } = await draft(changes)
    return (await post(`/staff/events/${id}/publish`)).json<StaffEvent>()
  }
  const change = (event: StaffEvent, changes: Partial<EventSettings>, more: object = {}) =>
    organiser.put(`/staff/events/${event.id}`, {
      revision: event.revision,
      settings: settings({ sessions: settingsOf(event).sessions, ...changes }),
      ...more,
    })
  const publicEvent = (id: string) => app.inject({ url: `/api/v1/events/${id}` })
  const audited = (id: string) =>
    db
      .selectFrom('auditEntry')
      .select(['action', 'before', 'after'])
      .where('targetId', '=', id)
      .orderBy('id')
      .execute()

  return {
    app,
    db,
    close: () => server.close(),
    clock,
    street,
    other,
    organiser,
    settings,
    post,
    draft,
    published,
    change,
    publicEvent,
    audited,
  }
}
