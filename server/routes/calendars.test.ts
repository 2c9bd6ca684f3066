import ICAL from 'ical.js'
import type { Registration } from '../../core/contract/registration'
import { addEvent, addUnit, resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'
import { newId } from '../lib/ids'

/** The last half hour of a year in Shanghai. */
const NOW = new Date('2026-12-30T02:00:00Z')
const session = (startsAt: string, endsAt: string, capacity = 1) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  capacity,
})
const NEW_YEAR = session('2026-12-31T15:30:00Z', '2026-12-31T16:30:00Z')
const TITLE = '辞旧迎新；听钟声, 吃汤圆\\ 守岁到零点的街坊们一起来：老人、孩子、新邻居，人人都欢迎'

let server: TestServer
let unit: string
let venueId: string

beforeAll(async () => {
  server = await startTestServer({ now: () => NOW, settings: { publicUrl: 'https://mulin.example' } })
  unit = await addUnit(server.db, '临溪街道')
  venueId = newId()
  await server.db
    .insertInto('venue')
    .values({
      id: venueId,
      unitId: unit,
      name: '临溪睦邻中心',
      address: '临溪路 8 号, 3 楼',
      latitude: null,
      longitude: null,
    })
    .execute()
})
afterAll(() => server.close())

const event = (given: Parameters<typeof addEvent>[2] = {}) =>
  addEvent(server.db, unit, { venueId, title: TITLE, sessions: [NEW_YEAR], ...given }, NOW)

const change = (eventId: string, changes: { revision?: number; cancelledAt?: Date; title?: string }) =>
  server.db
    .updateTable('event')
    .set({ ...changes, updatedAt: new Date() })
    .where('id', '=', eventId)
    .execute()

/** Entries as a calendar program reads them. */
const parse = (file: string) => {
  const component = new ICAL.Component(ICAL.parse(file) as unknown[])
  const zone = component.getFirstSubcomponent('vtimezone')
  if (!zone) throw new Error('No time zone came along.')
  ICAL.TimezoneService.reset()
  ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  return component.getAllSubcomponents('vevent').map((entry) => {
    const { uid, sequence, summary, location, description, startDate, endDate } = new ICAL.Event(entry)
    return {
      uid,
      sequence,
      summary,
      location,
      description,
      status: entry.getFirstPropertyValue('status'),
      url: entry.getFirstPropertyValue('url'),
      zone: startDate.zone.tzid,
      clock: startDate.toString(),
      startsAt: startDate.toJSDate(),
      endsAt: endDate.toJSDate(),
      alarms: entry
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    }
  })
}

/** With an authorization the page is made afresh. */
const read = async (eventId: string, query = '') => {
  const url = `/api/v1/events/${eventId}/calendar.ics${query}`
  const reply = await server.app.inject({ url, headers: { authorization: 'Bearer none' } })
  expect(reply.statusCode).toBe(200)
  return reply
}

test('puts an event into a calendar as it is', async () => {
  const { id, sessionIds } = await event()
  const reply = await read(id)
  expect(reply.headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="mulin.ics"',
  })
  expect(parse(reply.body)).toEqual([
    {
      uid: `session-${sessionIds[0]}@mulin`,
      sequence: 0,
      summary: TITLE,
      location: '临溪睦邻中心，临溪路 8 号, 3 楼',
      description: '一起做重阳糕，材料都备好了。',
      status: 'CONFIRMED',
      url: `https://mulin.example/pages/signing/event/index?id=${id}`,
      zone: 'Asia/Shanghai',
      clock: '2026-12-31T23:30:00',
      startsAt: NEW_YEAR.startsAt,
      endsAt: NEW_YEAR.endsAt,
      alarms: ['-P1D', '-PT2H'],
    },
  ])
})

test('writes lines that every calendar program can read', async () => {
  const file = (await read((await event()).id)).body
  const lines = file.split('\r\n')
  expect(file).not.toMatch(/[^\r]\n/)
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  // Folded between characters, never within one.
  expect(lines.join('\n')).not.toContain('\uFFFD')
  expect(lines.some((line) => line.startsWith(' '))).toBe(true)
  expect(file).toContain('\\, 吃汤圆\\\\')
  expect(file).toMatch(/DTSTAMP:\d{8}T\d{6}Z\r\n/)
})

test('has all sessions or the one that is asked for', async () => {
  const second = session('2027-01-07T06:00:00Z', '2027-01-07T08:00:00Z')
  const { id, sessionIds } = await event({ sessions: [NEW_YEAR, second] })
  expect(parse((await read(id)).body).map(({ uid }) => uid)).toEqual(
    sessionIds.map((one) => `session-${one}@mulin`),
  )
  const one = parse((await read(id, `?session=${sessionIds[1]}`)).body)
  expect(one.map(({ startsAt }) => startsAt)).toEqual([second.startsAt])
})

test('replaces what a calendar has when the event changes, and strikes it out when it is cancelled', async () => {
  const { id } = await event()
  const before = parse((await read(id)).body)
  await change(id, { revision: 2, title: '改在室内' })
  const changed = parse((await read(id)).body)
  await change(id, { cancelledAt: NOW })
  const cancelled = parse((await read(id)).body)
  const seen = [before, changed, cancelled].map(([entry]) => [entry?.uid, entry?.sequence, entry?.status])
  const uid = before[0]?.uid
  expect(seen).toEqual([
    [uid, 0, 'CONFIRMED'],
    [uid, 2, 'CONFIRMED'],
    [uid, 3, 'CANCELLED'],
  ])
  expect(cancelled[0]?.description).toBe('活动已取消。')
})

test('is kept like other public pages, and not there for what is not', async () => {
  const { id } = await event()
  const { etag = '', 'cache-control': caching } = (await read(id)).headers
  expect(caching).toContain('public')
  const url = `/api/v1/events/${id}/calendar.ics`
  const again = await server.app.inject({ url, headers: { 'if-none-match': String(etag) } })
  expect(again.statusCode).toBe(304)
  const other = (await event()).sessionIds[0]
  const archived = await event()
  await server.db.updateTable('event').set({ status: 'archived' }).where('id', '=', archived.id).execute()
  for (const gone of [`${id}/calendar.ics?session=${other}`, `${archived.id}/calendar.ics`, 'x/calendar.ics'])
    expect((await server.app.inject({ url: `/api/v1/events/${gone}` })).statusCode).toBe(404)
})

describe("of a resident's registration", () => {
  const calendarOf = async (who: Awaited<ReturnType<typeof resident>>, id: string | undefined) => {
    const reply = await who.get(`/registrations/${id}/calendar.ics`)
    expect([reply.statusCode, reply.headers['cache-control']]).toEqual([200, 'private, no-store'])
    return parse(reply.body)[0]
  }

  test('says how it stands, with the code to be let in by', async () => {
    const { id } = await event()
    const [one, other] = [await resident(server.app, '甲'), await resident(server.app, '乙')]
    const mine = (await one.signUp(id)).json<Registration>()
    const theirs = (await other.signUp(id)).json<Registration>()
    await server.db.updateTable('registration').set({ ticketNumber: 42 }).where('id', '=', mine.id).execute()
    expect(await calendarOf(one, mine.id)).toMatchObject({
      uid: `registration-${mine.id}@mulin`,
      status: 'CONFIRMED',
      description: '报名成功。\n入场码 0427，到场报给工作人员就能签到。',
      url: `https://mulin.example/pages/signing/registration/index?id=${mine.id}`,
      startsAt: NEW_YEAR.startsAt,
    })
    expect(await calendarOf(other, theirs.id)).toMatchObject({ status: 'TENTATIVE', description: '候补中。' })

    await one.delete(`/registrations/${mine.id}`)
    expect(await calendarOf(one, mine.id)).toMatchObject({ status: 'CANCELLED', sequence: 1 })
  })

  test('is for nobody else', async () => {
    const { id } = await event()
    const [one, other] = [await resident(server.app, '丙'), await resident(server.app, '丁')]
    const mine = (await one.signUp(id)).json<Registration>()
    expect((await other.get(`/registrations/${mine.id}/calendar.ics`)).statusCode).toBe(404)
    const url = `/api/v1/registrations/${mine.id}/calendar.ics`
    expect((await server.app.inject({ url })).statusCode).toBe(401)
  })
})
