import type { CheckInReply } from '../../core/contract/check-in'
import type { Ticket } from '../../core/contract/registration'
import { ticketNumberOf } from '../../core/rules/spoken-code'
import { type CheckInScene, minutes, type Person, START, startCheckInScene } from '../../tests/check-in-scene'
import { codeOf } from '../../tests/officer-scene'

let scene: CheckInScene

beforeAll(async () => {
  scene = await startCheckInScene()
})
afterAll(() => scene.server.close())
beforeEach(() => {
  scene.clock.now = START
})

const scan = (who: Person, eventId: string, body: { code?: string; attendeeIds?: string[] }) =>
  who.ask('POST', `/events/${eventId}/check-ins`, { payload: body })

describe('a ticket', () => {
  const ticketOf = (who: Person, id: string) => who.get(`/registrations/${id}/ticket`)

  test('has a code bound to the registration and one to say aloud', async () => {
    const { id, sessionId } = await scene.event()
    const who = await scene.person()
    await scene.signUp(await scene.person(), id)
    const registration = await scene.signUp(who, id)
    const ticket = (await ticketOf(who, registration.id)).json<Ticket>()
    expect(ticket).toEqual({
      registrationId: registration.id,
      code: expect.stringMatching(/^[\w-]{20}\.[\w-]{16}$/) as string,
      spokenCode: '0021',
      eventTitle: '重阳糕制作',
      sessionId,
      startsAt: START.toISOString(),
      endsAt: minutes(120).toISOString(),
      attendees: registration.attendees,
    })
    expect(ticketNumberOf(ticket.spokenCode)).toBe(2)
    expect(scene.codes.registrationIdOf(ticket.code)).toBe(registration.id)
  })

  test('is there for a seat only, and for nobody else', async () => {
    const { id } = await scene.event({ sessions: [scene.session(1)] })
    const [one, other] = [await scene.person(), await scene.person()]
    const seated = await scene.signUp(one, id)
    const waiting = await scene.signUp(other, id)
    expect(codeOf(await ticketOf(other, waiting.id))).toEqual([409, 'STATE_CONFLICT'])
    expect(codeOf(await ticketOf(other, seated.id))).toEqual([404, 'NOT_FOUND'])
    scene.clock.now = minutes(-2000)
    await one.delete(`/registrations/${seated.id}`)
    const gone = await ticketOf(one, seated.id)
    expect([...codeOf(gone), gone.json<{ error: { details: object } }>().error.details]).toEqual([
      409,
      'STATE_CONFLICT',
      { state: 'cancelled' },
    ])
  })
})

describe('by the poster', () => {
  test('a resident checks in with everybody of the party, again without a change', async () => {
    const { id, sessionId } = await scene.event()
    const who = await scene.person()
    const registration = await scene.signUp(who, id, [await scene.addRelative(who, '外婆')])
    const first = await scan(who, id, { code: scene.codes.poster(sessionId) })
    expect(first.statusCode).toBe(200)
    expect(first.json<CheckInReply>().registrations).toMatchObject([
      {
        id: registration.id,
        state: 'attended',
        attendees: [{ checkedInAt: START.toISOString() }, { checkedInAt: START.toISOString() }],
      },
    ])
    scene.clock.now = minutes(5)
    expect((await scan(who, id, { code: scene.codes.poster(sessionId) })).json()).toEqual(first.json())
    expect((await who.get(`/registrations/${registration.id}/ticket`)).statusCode).toBe(200)
  })

  test('only those who are there, the others when they come', async () => {
    const { id, sessionId } = await scene.event()
    const who = await scene.person()
    const { id: registrationId, attendees } = await scene.signUp(who, id, [
      await scene.addRelative(who, '外公'),
    ])
    const [self, grandfather] = attendees.map((attendee) => attendee.id)
    const code = scene.codes.poster(sessionId)
    await scan(who, id, { code, attendeeIds: [grandfather ?? ''] })
    expect(scene.present(await scene.read(who, registrationId))).toEqual([false, true])
    await scan(who, id, { code, attendeeIds: [self ?? '', grandfather ?? ''] })
    expect(scene.present(await scene.read(who, registrationId))).toEqual([true, true])
  })

  test.each([
    [-61, [409, 'CHECK_IN_NOT_OPEN']],
    [-60, [200, undefined]],
    [119, [200, undefined]],
    [120, [409, 'CHECK_IN_NOT_OPEN']],
  ])('%i minutes after the start it answers %j', async (after, answer) => {
    const { id, sessionId } = await scene.event()
    const who = await scene.person()
    await scene.signUp(who, id)
    scene.clock.now = minutes(after)
    expect(codeOf(await scan(who, id, { code: scene.codes.poster(sessionId) }))).toEqual(answer)
  })

  test('the session whose poster it is, not another of the event', async () => {
    const later = { startsAt: minutes(30), endsAt: minutes(90), capacity: 5 }
    const { id, sessionIds } = await scene.event({ sessions: [scene.session(), later] })
    const [first = '', second = ''] = sessionIds
    const who = await scene.person()
    await scene.signUp(who, id, [], second)
    expect(codeOf(await scan(who, id, { code: scene.codes.poster(first) }))).toEqual([409, 'NOT_REGISTERED'])
    expect((await scan(who, id, { code: scene.codes.poster(second) })).statusCode).toBe(200)
  })

  test('not with a code of another event or of nothing', async () => {
    const { id } = await scene.event()
    const other = await scene.event()
    const who = await scene.person()
    await scene.signUp(who, id)
    for (const code of [scene.codes.poster(other.sessionId), 'abcdefghijkl']) {
      expect(codeOf(await scan(who, id, { code }))).toEqual([409, 'CHECK_IN_CODE_INVALID'])
    }
    expect(codeOf(await scan(who, 'nothing', { code: 'x' }))).toEqual([404, 'NOT_FOUND'])
  })

  test('nobody who has no seat, has left, or is of another party', async () => {
    const { id, sessionId } = await scene.event({ sessions: [scene.session(2)] })
    const code = scene.codes.poster(sessionId)
    const [who, waiting, stranger] = [await scene.person(), await scene.person(), await scene.person()]
    const registration = await scene.signUp(who, id, [await scene.addRelative(who, '外婆')])
    const waits = await scene.signUp(waiting, id)
    expect(codeOf(await scan(stranger, id, { code }))).toEqual([409, 'NOT_REGISTERED'])
    expect(codeOf(await scan(waiting, id, { code }))).toEqual([409, 'NOT_REGISTERED'])
    const own = waits.attendees[0]?.id ?? ''
    expect(codeOf(await scan(waiting, id, { code, attendeeIds: [own] }))).toEqual([409, 'NOT_REGISTERED'])
    const theirs = registration.attendees.map((attendee) => attendee.id)
    expect(codeOf(await scan(waiting, id, { code, attendeeIds: theirs }))).toEqual([404, 'NOT_FOUND'])

    scene.clock.now = minutes(-2000)
    const [, leaving = ''] = theirs
    await who.ask('POST', `/registrations/${registration.id}/withdraw`, {
      payload: { attendeeIds: [leaving] },
    })
    scene.clock.now = START
    const refused = await scan(who, id, { code, attendeeIds: [leaving] })
    expect(codeOf(refused)).toEqual([409, 'STATE_CONFLICT'])
    await scan(who, id, { code })
    expect(scene.present(await scene.read(who, registration.id))).toEqual([true, false])
  })

  test('not to an event that was cancelled', async () => {
    const { id, sessionId } = await scene.event()
    const who = await scene.person()
    await scene.signUp(who, id)
    await scene.server.db.updateTable('event').set({ cancelledAt: START }).where('id', '=', id).execute()
    expect(codeOf(await scan(who, id, { code: scene.codes.poster(sessionId) }))).toEqual([
      409,
      'EVENT_CANCELLED',
    ])
  })

  test('a seat that was taken is not given back any more', async () => {
    const { id, sessionId } = await scene.event({ cancelDeadline: minutes(60) })
    const who = await scene.person()
    const registration = await scene.signUp(who, id)
    await scan(who, id, { code: scene.codes.poster(sessionId) })
    expect(codeOf(await who.delete(`/registrations/${registration.id}`))).toEqual([409, 'STATE_CONFLICT'])
  })
})
