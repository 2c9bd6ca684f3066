import { sql } from 'kysely'
import sharp from 'sharp'
import { RETENTION } from '../../core/rules/retention'
import { addOfficer, officer } from '../../tests/officer-scene'
import { addEvent, addNews, addUnit, bodyOf, resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'
import type { Registration } from '../../core/contract/registration'
import type { RosterPage } from '../../core/contract/roster'
import { addAttachment } from '../commands/add-attachment'
import { addPicture } from '../commands/add-picture'
import { newId } from '../lib/ids'
import { createSealer } from '../lib/sealing'
import { insertRegistrations } from '../store/new-registrations'

const DAY = 86_400_000
/** The audit log's age goes by the database's own clock, so this world begins today. */
const START = new Date()

let server: TestServer
let street: string
let now = START
const daysAfter = (days: number) => new Date(START.getTime() + days * DAY)
const forgetAt = (days: number) => {
  now = daysAfter(days)
  return server.app.jobs.run('forget-old')
}
type Table =
  | 'loginSession'
  | 'notice'
  | 'reaction'
  | 'media'
  | 'attachment'
  | 'auditEntry'
  | 'signInAttempt'
  | 'officerSession'
const count = async (table: Table) => {
  const row = await server.db
    .selectFrom(table)
    .select((one) => one.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  return row.rows
}

beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  street = await addUnit(server.db, '临溪街道')
})
afterAll(() => server.close())
beforeEach(() => {
  now = START
})

test('deletes sessions that were not used for their time, and no others', async () => {
  const [gone, back] = [await resident(server.app, '不来了'), await resident(server.app, '常来')]
  now = daysAfter(20)
  await back.get('/me')
  await forgetAt(RETENTION.session.days + 1)
  const left = await server.db.selectFrom('loginSession').select('residentId').execute()
  expect(left.map(({ residentId }) => residentId)).toEqual([back.id])
  expect((await gone.get('/me')).statusCode).toBe(401)
  await forgetAt(20 + RETENTION.session.days + 1)
  expect(await count('loginSession')).toBe(0)
})

test('deletes what officers left at their sign-in', async () => {
  await officer(server.app, server.db, street, 'editor')
  const attempt = { id: newId(), loginName: 'nobody', address: '192.0.2.1', at: START }
  await server.db.insertInto('signInAttempt').values(attempt).execute()
  expect([await count('officerSession'), await count('signInAttempt')]).toEqual([1, 1])
  await forgetAt(365)
  expect([await count('officerSession'), await count('signInAttempt')]).toEqual([0, 0])
})

test('deletes old notices, and likes taken back long ago', async () => {
  const one = await resident(server.app, '有通知的')
  const { id } = await addEvent(server.db, street, {}, START)
  await one.signUp(id)
  await one.put(`/events/${id}/like`)
  await one.delete(`/events/${id}/like`)
  await one.put(`/events/${id}/bookmark`)
  const notices = await count('notice')
  expect(notices).toBeGreaterThan(0)
  await forgetAt(RETENTION.notice.days - 1)
  expect(await count('notice')).toBe(notices)
  await forgetAt(RETENTION.notice.days + 1)
  expect([await count('notice'), await count('reaction')]).toEqual([0, 2])
  await forgetAt(RETENTION.reaction.days + 1)
  const left = await server.db.selectFrom('reaction').select(['kind', 'isActive']).execute()
  expect(left).toEqual([{ kind: 'bookmark', isActive: true }])
})

describe('after an event', () => {
  const question = { id: 'allergy', kind: 'text' as const, label: '有什么不能吃的吗', required: true }

  test('erases answers, notes, and who phoned or walked in; numbers and accounts stay', async () => {
    const { db, app } = server
    const { id: eventId, sessionIds } = await addEvent(
      db,
      street,
      { capacity: 9, questions: [question] },
      START,
    )
    const one = await resident(app, '有账号的')
    const body = { attendees: [{ self: true }], answers: { allergy: '花生会过敏' } }
    const mine = (await one.signUp(eventId, { key: 'a-key', body })).json<Registration>()
    const desk = await officer(app, db, street, 'organiser')
    const people = [{ name: '陶老伯', birthYear: 1950 }, { name: '陶秀英' }]
    const answers = { allergy: '花生会过敏' }
    const added = await desk.post(`/staff/events/${eventId}/registrations`, {
      ...{ sessionId: sessionIds[0], people, answers, phone: '15600000077' },
    })
    expect(added.statusCode).toBe(201)
    await desk.patch(`/staff/registrations/${mine.id}`, { note: '膝盖不好' })

    const traces = async () => {
      const { rows } = await sql<{ text: string }>`
        select (select string_agg(registration::text, '') from registration)
          || (select string_agg(attendee::text, '') from attendee)
          || (select string_agg(resident::text, '') from resident) as text`.execute(db)
      return ['花生会过敏', '膝盖不好', 'a-key', '陶老伯'].filter((trace) => rows[0]?.text.includes(trace))
    }
    const kept = () =>
      db
        .selectFrom('resident')
        .select(['isGuest', 'phoneSealed', 'birthYearSealed'])
        .where('isGuest', '=', true)
        .execute()
    await forgetAt(RETENTION.registration.days)
    expect(await traces()).toHaveLength(4)
    await forgetAt(RETENTION.registration.days + 2)
    expect(await traces()).toEqual([])
    expect(await kept()).toEqual([{ isGuest: true, phoneSealed: null, birthYearSealed: null }])
    expect(
      await db.selectFrom('eventSession').select('seatsTaken').where('eventId', '=', eventId).execute(),
    ).toEqual([{ seatsTaken: 3 }])
    const again = await officer(app, db, street, 'organiser')
    const roster = (await again.get(`/staff/events/${eventId}/registrations`)).json<RosterPage>()
    const names = roster.items.flatMap(({ attendees }) => attendees.map(({ name }) => name))
    expect(names.sort()).toEqual(['姓名已删除', '姓名已删除', '有账号的'])
  })

  test('leaves a guest who is in another event that is still to come', async () => {
    const { db, app } = server
    const desk = await officer(app, db, street, 'organiser')
    const { id: eventId, sessionIds } = await addEvent(db, street, {}, START)
    const body = { sessionId: sessionIds[0], people: [{ name: '又来的' }], phone: '15600000077' }
    await desk.post(`/staff/events/${eventId}/registrations`, body)
    const guest = await db
      .selectFrom('resident')
      .select('id')
      .where('nickname', '=', '又来的')
      .executeTakeFirstOrThrow()
    const later = await addEvent(db, street, {}, daysAfter(100))
    const sealer = createSealer(server.settings.encryptionKey)
    const attendees = [{ personId: guest.id, relativeId: null, name: null }]
    const place = { eventId: later.id, sessionId: later.sessionIds[0] ?? '', residentId: guest.id }
    const registration = { id: newId(), ...place, state: 'confirmed' as const, attendees }
    await db.transaction().execute((tx) => insertRegistrations(tx, sealer, [registration], daysAfter(99)))
    const name = async () =>
      (
        await db
          .selectFrom('resident')
          .select('nickname')
          .where('id', '=', guest.id)
          .executeTakeFirstOrThrow()
      ).nickname
    await forgetAt(120)
    expect(await name()).toBe('又来的')
    await forgetAt(100 + RETENTION.guest.days + 3)
    expect(await name()).toBe('姓名已删除')
  })
})

describe('uploads', () => {
  const picture = (background: string) =>
    sharp({ create: { width: 20, height: 20, channels: 3, background } })
      .png()
      .toBuffer()
  const keep = async (background: string, at = now) => {
    const bytes = await picture(background)
    return (await server.db.transaction().execute((tx) => addPicture(tx, bytes, at))).id
  }
  const imageOf = (id: string) => ({
    type: 'doc' as const,
    content: [
      { type: 'image' as const, attrs: { src: `/api/v1/media/${id}`, alt: '', width: 20, height: 20 } },
    ],
  })

  test('deletes pictures and files that nothing uses, and keeps those in bodies, covers and versions', async () => {
    const { db, app } = server
    const [unused, inBody, asCover, inDraft, recent] = [
      await keep('#111111'),
      await keep('#222222'),
      await keep('#333333'),
      await keep('#444444'),
      await keep('#555555', daysAfter(RETENTION.upload.days)),
    ]
    const newsId = await addNews(db, street, { body: imageOf(inBody), cover: { id: asCover, alt: '' } })
    await sql`
      insert into news_version (news_id, number, title, category, unit_id, body, started_at, saved_at)
      select id, 99, title, category, unit_id, ${JSON.stringify(imageOf(inDraft))}, ${START}, ${START}
      from news_item where id = ${newsId}`.execute(db)
    const { id, loginName } = await addOfficer(db, street, { role: 'editor' })
    const by = {
      id,
      loginName,
      name: '',
      role: 'editor',
      unitId: street,
      unitIds: new Set([street]),
      address: '',
    } as const
    const pdf = Buffer.from('%PDF-1.4\n%%EOF\n')
    await addAttachment(db, by, { name: '没用到.pdf', bytes: pdf }, START)
    const used = await addAttachment(db, by, { name: '用到了.pdf', bytes: pdf }, START)
    const attachment = {
      type: 'attachment' as const,
      attrs: { src: used.src, name: used.name, size: used.size },
    }
    await addNews(db, street, { body: { type: 'doc', content: [attachment, ...bodyOf('见附件').content] } })

    await forgetAt(RETENTION.upload.days - 1)
    expect(await count('media')).toBe(5)
    await forgetAt(RETENTION.upload.days + 1)
    const left = await db.selectFrom('media').select('id').execute()
    expect(left.map((row) => row.id).sort()).toEqual([inBody, asCover, inDraft, recent].sort())
    expect(left.map((row) => row.id)).not.toContain(unused)
    expect(await db.selectFrom('attachment').select('name').execute()).toEqual([{ name: '用到了.pdf' }])
    expect((await app.inject({ url: used.src })).statusCode).toBe(200)
  })

  test('keeps one that somebody has just uploaded again', async () => {
    now = daysAfter(1000)
    const id = await keep('#666666')
    now = daysAfter(1000 + RETENTION.upload.days)
    expect(await keep('#666666')).toBe(id)
    await forgetAt(1000 + RETENTION.upload.days + 1)
    expect(await server.db.selectFrom('media').select('id').where('id', '=', id).execute()).toHaveLength(1)
  })
})

test('does the same when it runs twice at once', async () => {
  const { id } = await addEvent(server.db, street, {}, START)
  await (await resident(server.app, '两边都忘')).signUp(id)
  expect([await count('loginSession'), await count('notice')]).toEqual([1, 1])
  await Promise.all([forgetAt(2000), forgetAt(2000)])
  expect([await count('loginSession'), await count('notice')]).toEqual([0, 0])
  const left = server.db.selectFrom('eventSession').select('id').where('detailsErasedAt', 'is', null)
  expect(await left.execute()).toEqual([])
})
