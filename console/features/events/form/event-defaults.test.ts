import { checkEventSettings } from '../../../../core/rules/event-settings'
import { movedTo, newEventSettings, withSessions } from './event-defaults'

const now = new Date('2026-07-03T06:02:00Z')
const settings = newEventSettings('unit', now)
const [session] = settings.sessions

test('begins with settings that go together, in Shanghai at two in the afternoon', () => {
  expect(checkEventSettings(settings)).toEqual({ ok: true })
  expect(session?.startsAt).toBe('2026-07-17T06:00:00.000Z')
  expect(settings.closesAt).toBe('2026-07-16T10:00:00.000Z')
  expect(settings.opensAt).toBe('2026-07-03T06:00:00.000Z')
})

test('moves what hangs on the first start along with it', () => {
  if (!session) throw new Error('There is a first session.')
  const moved = withSessions(settings, [movedTo(session, '2026-07-24T07:00:00.000Z')])
  expect(moved.sessions[0]?.endsAt).toBe('2026-07-24T09:00:00.000Z')
  expect(moved.closesAt).toBe('2026-07-23T11:00:00.000Z')
  expect(moved.opensAt).toBe(settings.opensAt)
})

test('leaves the closing where it is when a later session joins', () => {
  if (!session) throw new Error('There is a first session.')
  const later = movedTo(session, '2026-07-25T07:00:00.000Z')
  expect(withSessions(settings, [session, later]).closesAt).toBe(settings.closesAt)
})
