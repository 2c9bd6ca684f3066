import { Value } from '@sinclair/typebox/value'
import fc from 'fast-check'
import { ArticleBody } from '../../core/contract/article-body'
import { EVENT_STATES, type EventState } from '../../core/contract/event-words'
import { eventState } from '../../core/rules/event-state'
import type { DemoEvent } from './demo-event'
import { demoEvents } from './demo-events'
import { demoResidents } from './demo-residents'
import { demoPictures } from './pictures/demo-pictures'
import { demoUnits, demoVenues } from './subdistrict'

const stateOf = (event: DemoEvent, now: Date): EventState => {
  const sessions = event.sessions.map(({ takenBy, offered, heldSeats, ...session }) => ({
    ...session,
    seatsTaken: takenBy + offered + heldSeats,
  }))
  const endsAt = new Date(Math.max(...event.sessions.map((session) => session.endsAt.getTime())))
  return eventState({ ...event, sessions, endsAt }, now)
}

test('shows every state, whenever the demo is started', () => {
  const anyTime = fc.date({ min: new Date('2024-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(anyTime, (now) => {
      const states = demoEvents(now).map((event) => stateOf(event, now))
      expect(new Set(states)).toEqual(new Set(EVENT_STATES))
      expect(states.filter((state) => state === 'open').length).toBeGreaterThanOrEqual(3)
    }),
  )
})

test('has at least fifteen events, among them full ones with and without a waitlist', () => {
  const now = new Date()
  const events = demoEvents(now)
  expect(events.length).toBeGreaterThanOrEqual(15)
  const full = events.filter((event) => stateOf(event, now) === 'full')
  expect(new Set(full.map((event) => event.hasWaitlist))).toEqual(new Set([true, false]))
  expect(full.some((event) => event.sessions.some((session) => session.waitlisted > 0))).toBe(true)
})

test.each(demoEvents(new Date('2026-12-31T15:30:00Z')).map((event) => [event.title, event] as const))(
  '%s is whole',
  (_title, event) => {
    expect(Value.Check(ArticleBody, event.body)).toBe(true)
    expect(demoUnits.map((unit) => unit.key)).toContain(event.unitKey)
    expect(demoVenues.map((venue) => venue.key)).toContain(event.venueKey)
    if (event.cover) expect(Object.keys(demoPictures)).toContain(event.cover.picture)
    for (const { startsAt, endsAt, capacity, takenBy, offered, heldSeats, ...rest } of event.sessions) {
      expect(endsAt.getTime()).toBeGreaterThan(startsAt.getTime())
      expect(takenBy + offered + heldSeats).toBeLessThanOrEqual(capacity)
      const people = takenBy + offered + rest.waitlisted + rest.pending + rest.entered
      expect(people).toBeLessThanOrEqual(demoResidents.length)
      expect(startsAt.getTime()).toBeGreaterThanOrEqual(event.closesAt.getTime())
    }
    expect(event.closesAt.getTime()).toBeGreaterThan(event.opensAt.getTime())
    if (event.drawAt) expect(event.drawAt.getTime()).toBeGreaterThan(event.closesAt.getTime())
    for (const key of event.admittedUnitKeys) expect(demoUnits.map((unit) => unit.key)).toContain(key)
  },
)
