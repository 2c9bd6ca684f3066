import type { CommunityEvent } from '../../core/contract/event'
import type { RosterEntry } from '../../core/contract/roster'
import type { StaffNewsItem } from '../../core/contract/staff-news'
import type { EventOutcome } from '../../core/contract/staff-outcome'
import { auditOf, codeOf, officer } from '../../tests/officer-scene'
import { addEvent, addNews, addUnit } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

type Someone = Awaited<ReturnType<typeof officer>>

const HOUR = 3_600_000
/** Two in the afternoon in Shanghai. */
const START = new Date('2026-07-03T06:00:00Z')
const inHours = (hours: number) => new Date(START.getTime() + hours * HOUR)

let now = START
let server: TestServer
let street: string
let editor: Someone
let organiser: Someone
let stranger: Someone

beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  street = await addUnit(server.db, '临溪街道')
  const elsewhere = await addUnit(server.db, '别处街道')
  editor = await officer(server.app, server.db, street, 'editor')
  organiser = await officer(server.app, server.db, street, 'organiser')
  stranger = await officer(server.app, server.db, elsewhere, 'editor')
})
afterAll(() => server.close())
beforeEach(() => moveTo(0))

/** Of the officers nobody has to sign in again. */
const moveTo = async (hours: number) => {
  now = inHours(hours)
  const later = inHours(1000)
  await server.db.updateTable('officerSession').set({ idleExpiresAt: later, expiresAt: later }).execute()
}

const SESSION = { startsAt: START, endsAt: inHours(2), capacity: 10 }
const event = (given: Parameters<typeof addEvent>[2] = {}) =>
  addEvent(server.db, street, {
    title: '修伞摊',
    ...{ opensAt: inHours(-90), closesAt: inHours(-20), cancelDeadline: inHours(-20) },
    sessions: [SESSION],
    ...given,
  })

const signUp = async (eventId: string, sessionId: string | undefined, ...names: string[]) => {
  const people = names.map((name) => ({ name }))
  const reply = await organiser.post(`/staff/events/${eventId}/registrations`, { sessionId, people })
  return reply.json<RosterEntry>()
}
const checkIn = ({ id: registrationId, sessionId, attendees }: RosterEntry, count = attendees.length) =>
  organiser.post('/staff/check-ins', {
    sessionId,
    checkIns: [
      {
        registrationId,
        attendeeIds: attendees.slice(0, count).map(({ id }) => id),
        at: now.toISOString(),
      },
    ],
  })

const outcome = async (who: Someone, id: string) =>
  (await who.get(`/staff/events/${id}/outcome`)).json<EventOutcome>()
const recap = (who: Someone, id: string) => who.post(`/staff/events/${id}/recap`)
const publicEvent = async (id: string) =>
  (await server.app.inject({ url: `/api/v1/events/${id}` })).json<CommunityEvent>()

describe('attendance', () => {
  test('tells of each session that is over who came, who did not, who was excused and who walked in', async () => {
    const later = { ...SESSION, startsAt: inHours(48), endsAt: inHours(50) }
    const { id, sessionIds } = await event({ sessions: [SESSION, later] })
    await moveTo(-24)
    const family = await signUp(id, sessionIds[0], '王阿姨', '王小宝')
    const ill = await signUp(id, sessionIds[0], '赵奶奶')
    await signUp(id, sessionIds[0], '孙爷爷')
    await moveTo(0.2)
    const walkIn = await signUp(id, sessionIds[0], '路过的人')
    await checkIn(family, 1)
    await checkIn(walkIn)
    const counts = async () => (await outcome(organiser, id)).attendance
    expect(await counts()).toEqual([])
    await moveTo(3)
    const facts = { seats: 5, came: 2, walkIns: 1, startsAt: START.toISOString() }
    expect(await counts()).toEqual([expect.objectContaining({ ...facts, absent: 1, excused: 0 })])
    await moveTo(6)
    await server.app.jobs.run('mark-absences')
    await organiser.patch(`/staff/registrations/${ill.id}`, { isAbsenceExcused: true })
    expect(await counts()).toEqual([expect.objectContaining({ ...facts, absent: 2, excused: 1 })])
  })

  test('is not for an editor, who sees the recap only', async () => {
    const { id } = await event()
    await moveTo(3)
    expect(await outcome(editor, id)).toEqual({ attendance: null, recap: null })
  })
})

describe('a recap', () => {
  test('is drafted from the event, not seen by residents, and found by both', async () => {
    const { id, sessionIds } = await event()
    await checkIn(await signUp(id, sessionIds[0], '王阿姨', '王小宝'))
    await moveTo(3)
    const reply = await recap(editor, id)
    const item = reply.json<StaffNewsItem>()
    expect([reply.statusCode, item.state, item.content.title]).toEqual([201, 'draft', '活动回顾：修伞摊'])
    expect(JSON.stringify(item.content.body)).toContain(
      '7月3日 周五 14:00，临溪街道举办了“修伞摊”，2 位居民到场参加。',
    )
    expect(item.relatedEvent).toEqual({ id, title: '修伞摊' })
    expect((await outcome(organiser, id)).recap).toEqual({
      id: item.id,
      title: item.content.title,
      state: 'draft',
    })
    expect((await publicEvent(id)).recap).toBeNull()
    expect((await auditOf(server.db, item.id)).map(({ action }) => action)).toEqual(['newsCreate'])
  })

  test('is one, however often and however fast it is asked for', async () => {
    const { id } = await event()
    await moveTo(3)
    const replies = await Promise.all(Array.from({ length: 8 }, () => recap(editor, id)))
    const ids = replies.map((reply) => reply.json<StaffNewsItem>().id)
    expect(replies.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
    expect(new Set(ids).size).toBe(1)
  })

  test('is read on the past event once it is published, and asked for again is that article', async () => {
    const { id } = await event()
    await moveTo(3)
    const item = (await recap(editor, id)).json<StaffNewsItem>()
    await editor.post(`/staff/news/${item.id}/publish`, { revision: item.revision })
    expect((await publicEvent(id)).recap).toEqual({ id: item.id, title: item.content.title })
    const again = await recap(editor, id)
    expect([again.statusCode, again.json<StaffNewsItem>().state]).toEqual([200, 'published'])
  })

  test('is not what announced the event, and not what was put away', async () => {
    const { id } = await event()
    await addNews(server.db, street, { publishedAt: inHours(-50), relatedEventId: id })
    await moveTo(3)
    const first = await recap(editor, id)
    expect(first.statusCode).toBe(201)
    await editor.delete(`/staff/news/${first.json<StaffNewsItem>().id}`)
    expect((await recap(editor, id)).statusCode).toBe(201)
  })

  test('is for events that took place, by officers who write news there', async () => {
    const { id } = await event()
    const called = await event({ cancelledAt: inHours(-5) })
    expect(codeOf(await recap(editor, id))).toEqual([409, 'EVENT_NOT_OVER'])
    await moveTo(3)
    expect(codeOf(await recap(editor, called.id))).toEqual([409, 'EVENT_CANCELLED'])
    expect(codeOf(await recap(editor, 'nothing'))).toEqual([404, 'NOT_FOUND'])
    expect(codeOf(await recap(organiser, id))).toEqual([403, 'FORBIDDEN'])
    expect(codeOf(await recap(stranger, id))).toEqual([403, 'OUT_OF_SCOPE'])
  })
})
