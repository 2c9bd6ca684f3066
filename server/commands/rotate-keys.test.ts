import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { addOfficer } from '../../tests/officer-scene'
import { addEvent, addUnit, resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'
import type { Ticket } from '../../core/contract/registration'
import { buildApp } from '../app'
import { createEntryCodes } from '../lib/entry-codes'
import { createSealer } from '../lib/sealing'
import { totpContext } from '../store/officers'
import { listSealedByOthers, replaceSealed, SEALED_COLUMNS } from '../store/sealed-columns'
import { wechatTokenContext } from '../store/wechat-tokens'
import { rotateKeys } from './rotate-keys'

const [OLD, NEW, LOST] = [randomBytes(32), randomBytes(32), randomBytes(32)]

let server: TestServer
let street: string

beforeAll(async () => {
  server = await startTestServer({ settings: { encryptionKey: OLD } })
  street = await addUnit(server.db, '临溪街道')
})
afterAll(() => server.close())

const restarted = (encryptionKey: Buffer, ...otherEncryptionKeys: Buffer[]) =>
  buildApp({
    db: server.db,
    settings: { ...server.settings, encryptionKey, otherEncryptionKeys },
    h5Dir: null,
  })

/** By which keys the values of all sealed columns are sealed. */
const keyIds = async () => {
  const found = await Promise.all(
    SEALED_COLUMNS.map(async ({ table, column }) => {
      const { rows } = await sql<{ id: string }>`
        select distinct split_part(${sql.ref(column)}, '.', 1) as id from ${sql.table(table)}
        where ${sql.ref(column)} is not null`.execute(server.db)
      return [`${table}.${column}`, rows.map(({ id }) => id)] as const
    }),
  )
  return Object.fromEntries(found)
}
const all = (...keys: Buffer[]) =>
  Object.fromEntries(
    SEALED_COLUMNS.map(({ table, column }) => [
      `${table}.${column}`,
      keys.map((key) => createSealer(key).keyId),
    ]),
  )

/** A value in every sealed column. */
const fill = async () => {
  const { app, db } = server
  const one = await resident(app, '有家人的')
  await one.ask('PUT', '/me/phone', { payload: { phone: '15600000077' } })
  await one.ask('PATCH', '/me', { payload: { birthYear: 1950 } })
  const payload = { name: '陶秀英', birthYear: 1951, relation: 'parent' }
  const relative = await one.ask('POST', '/me/relatives', { payload })
  const { id: relativeId } = relative.json<{ id: string }>()
  const { id: eventId, sessionIds } = await addEvent(db, street)
  const signedUp = await one.signUp(eventId, { body: { attendees: [{ self: true }, { relativeId }] } })
  const sealer = createSealer(OLD)
  const { id } = await addOfficer(db, street, { role: 'admin' })
  const sealed = sealer.seal('JBSWY3DP', totpContext(id))
  await db
    .updateTable('officer')
    .set({ totpSealed: sealed, totpPendingSealed: sealed })
    .where('id', '=', id)
    .execute()
  const [sessionId = ''] = sessionIds
  const seed = { seedSealed: sealer.seal('seed', `draw:${sessionId}`), seedCommitment: '' }
  await db
    .insertInto('draw')
    .values({ eventId, sessionId, ...seed })
    .execute()
  const tokenSealed = sealer.seal('token', wechatTokenContext('wx1'))
  const times = { expiresAt: new Date(), renewingUntil: new Date() }
  await db
    .insertInto('wechatToken')
    .values({ appId: 'wx1', tokenSealed, ...times })
    .execute()
  return { one, registrationId: signedUp.json<{ id: string }>().id, sessionId }
}

test('knows every column of the tables that is sealed', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and column_name like '%sealed%' order by 1`.execute(server.db)
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  expect(SEALED_COLUMNS.map(({ table, column }) => `${snake(table)}.${snake(column)}`).sort()).toEqual(
    rows.map((row) => row.name),
  )
})

test('seals everything under the new key beside running servers, and the old one is no longer needed', async () => {
  const { one, registrationId, sessionId } = await fill()
  expect(await keyIds()).toEqual(all(OLD))
  const ticket = (await one.get(`/registrations/${registrationId}/ticket`)).json<Ticket>().code

  // First the servers learn to open the new key, then they seal by it, then all is sealed anew.
  const learning = await restarted(OLD, NEW)
  const sealing = await restarted(NEW, OLD)
  const ask = (app: typeof learning, path: string, payload?: object) =>
    app.inject({
      method: payload ? 'PUT' : 'GET',
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${one.token}` },
      ...(payload && { payload }),
    })
  expect((await ask(sealing, '/me/phone', { phone: '13900000088' })).statusCode).toBe(200)
  expect((await ask(learning, '/me')).json()).toMatchObject({ phone: '139******88' })
  const sealer = createSealer(NEW, OLD)
  expect(await rotateKeys(server.db, sealer)).toEqual({ resealed: SEALED_COLUMNS.length - 1, unreadable: 0 })
  expect(await keyIds()).toEqual(all(NEW))
  expect(await rotateKeys(server.db, sealer)).toEqual({ resealed: 0, unreadable: 0 })

  const { phoneDigest } = await server.db
    .selectFrom('resident')
    .select('phoneDigest')
    .where('id', '=', one.id)
    .executeTakeFirstOrThrow()
  expect(phoneDigest).toBe(createSealer(NEW).digest('13900000088', 'phone'))

  const without = await restarted(NEW)
  const exported = await ask(without, '/me/export')
  expect(exported.json()).toMatchObject({
    resident: { phone: '13900000088', birthYear: 1950 },
    relatives: [{ name: '陶秀英', birthYear: 1951 }],
    registrations: [{ attendees: [{}, { name: '陶秀英' }] }],
  })

  // What was printed before is good as long as the old key is known, and not longer.
  const poster = createEntryCodes(OLD).poster(sessionId)
  const both = createEntryCodes(NEW, OLD)
  expect([both.registrationIdOf(ticket), both.isPoster(sessionId, poster)]).toEqual([registrationId, true])
  const alone = createEntryCodes(NEW)
  expect([alone.registrationIdOf(ticket), alone.isPoster(sessionId, poster)]).toEqual([null, false])
  await Promise.all([learning.close(), sealing.close(), without.close()])
})

test('goes on where it was interrupted, leaves what it cannot open, and says so', async () => {
  const { db } = server
  const people = Array.from({ length: 1203 }, (_, index) => ({ id: `p${String(index).padStart(5, '0')}` }))
  const [older, lost] = [createSealer(OLD), createSealer(LOST)]
  await db
    .insertInto('resident')
    .values(
      people.map(({ id }, index) => ({
        id,
        nickname: '许多人',
        phoneSealed: (index === 7 ? lost : older).seal('15600000077', `phone:${id}`),
        createdAt: new Date(),
      })),
    )
    .execute()
  const sealer = createSealer(NEW, OLD)
  let sealed = 0
  const dying = {
    ...sealer,
    seal: (text: string, context: string) => {
      if (++sealed > 700) throw new Error('killed')
      return sealer.seal(text, context)
    },
  }
  await expect(rotateKeys(db, dying)).rejects.toThrow('killed')
  const left = await db
    .selectFrom('resident')
    .select((one) => one.fn.countAll<number>().as('count'))
    .where('phoneSealed', 'like', `${older.keyId}.%`)
    .executeTakeFirstOrThrow()
  // The batch under way is lost, those before it are not.
  expect(left.count).toBe(1202 - 499)
  expect(await rotateKeys(db, sealer)).toEqual({ resealed: left.count, unreadable: 1 })
})

test('writes nothing over what a resident changed meanwhile', async () => {
  const { db } = server
  const one = await resident(server.app, '正在改')
  await one.ask('PUT', '/me/phone', { payload: { phone: '15600000077' } })
  const [column] = SEALED_COLUMNS
  if (!column) throw new Error('no column')
  const sealer = createSealer(NEW)
  const place = { keyId: sealer.keyId, after: '', limit: 1000 }
  const rows = (await listSealedByOthers(db, column, place)).filter(({ key }) => key === one.id)
  const changed = sealer.seal('13900000088', `phone:${one.id}`)
  await db.updateTable('resident').set({ phoneSealed: changed }).where('id', '=', one.id).execute()
  await replaceSealed(
    db,
    column,
    rows.map((row) => ({ ...row, resealed: sealer.seal('15600000077', `phone:${one.id}`), digest: null })),
  )
  const kept = await db.selectFrom('resident').select('phoneSealed').where('id', '=', one.id).execute()
  expect([rows.length, kept]).toEqual([1, [{ phoneSealed: changed }]])
})
