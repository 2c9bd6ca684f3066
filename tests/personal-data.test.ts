import { sql } from 'kysely'
import sharp from 'sharp'
import type { Registration } from '../core/contract/registration'
import type { ResidentExport } from '../core/contract/resident'
import { createSealer } from '../server/lib/sealing'
import { phoneContext } from '../server/store/residents'
import { officer } from './officer-scene'
import { addWechatResident, RESULT, TEMPLATES } from './notice-scene'
import { addEvent, addNews, addUnit } from './scene'
import { startTestServer, type TestServer } from './test-server'
import { openDesk } from './wechat-desk'
import { CODE_TO_SESSION, startWechatStandIn, type WechatStandIn } from './wechat-stand-in'

/**
 * The export holds every column that tells of a resident, and a deletion leaves nothing of it in any table. Both read
 * what columns there are from the database, so that a new one cannot be forgotten.
 */

const NAME = '陶然亭主'
const RELATIVE = '陶秀英'
const PHONE = '15600000077'
const OPEN_ID = 'oTaoRanTing-0001'
const UNION_ID = 'uTaoRanTing-0001'
const ANSWER = '花生会过敏'
const NOTE = '膝盖不好'

let wechat: WechatStandIn
let server: TestServer
let street: string

beforeAll(async () => {
  wechat = await startWechatStandIn()
  server = await startTestServer({
    settings: {
      wechat: { appId: 'wx-stand-in', appSecret: 'secret', apiBase: wechat.apiBase },
      messageTemplates: TEMPLATES,
    },
  })
  street = await addUnit(server.db, '临溪街道')
  // The queue's own tables, as a server that runs has them.
  await server.app.jobs.start()
})
afterAll(async () => {
  await server.close()
  await wechat.close()
})

/** A resident of whom there is something in every place. */
const fullResident = async () => {
  const { db, app } = server
  wechat.reset()
  openDesk(wechat)
  wechat.answer(CODE_TO_SESSION, { openid: OPEN_ID, session_key: 'x', unionid: UNION_ID })
  await addWechatResident(db, OPEN_ID, { [RESULT]: 3 })
  const signedIn = await app.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    payload: { provider: 'wechat', code: 'code' },
  })
  const { token, resident } = signedIn.json<{ token: string; resident: { id: string } }>()
  const ask = async (method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE', path: string, payload?: object) => {
    const reply = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'of-tao' },
      ...(payload && { payload }),
    })
    if (reply.statusCode >= 300) throw new Error(`${method} ${path}: ${reply.body}`)
    return reply.body === '' ? {} : reply.json<Record<string, unknown>>()
  }
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  await ask('PATCH', '/me', { nickname: NAME, unitId: street, birthYear: 1950 })
  await ask('PUT', '/me/avatar', { picture: picture.toString('base64') })
  await db
    .updateTable('resident')
    .set({ phoneSealed: createSealer(server.settings.encryptionKey).seal(PHONE, phoneContext(resident.id)) })
    .where('id', '=', resident.id)
    .execute()
  const { id: relativeId } = await ask('POST', '/me/relatives', {
    name: RELATIVE,
    birthYear: 1951,
    relation: 'parent',
  })
  await ask('PUT', `/units/${street}/follow`)
  await ask('PUT', `/news/${await addNews(db, street)}/like`)
  const questions = [{ id: 'allergy', kind: 'text' as const, label: '忌口', required: false }]
  const { id: eventId } = await addEvent(db, street, { capacity: 9, questions })
  const registration = (await ask('POST', `/events/${eventId}/registrations`, {
    attendees: [{ self: true }, { relativeId }],
    answers: { allergy: ANSWER },
  })) as unknown as Registration
  const desk = await officer(app, db, street, 'admin')
  await desk.patch(`/staff/registrations/${registration.id}`, { note: NOTE })
  await desk.get(`/staff/events/${eventId}/registrations`)
  await desk.get(`/staff/registrations/${registration.id}/phone`)
  await app.jobs.run('deliver-notices')
  return { id: resident.id, token, ask, registrationId: registration.id }
}

/** Where in the export each column is; a reason where it is not. */
const EXPORTED: Record<string, string> = {
  'resident.id': 'resident.id',
  'resident.nickname': 'resident.nickname',
  'resident.unit_id': 'resident.unit.id',
  'resident.phone_sealed': 'resident.phone',
  'resident.phone_digest': 'no: of the number, to find who phones',
  'resident.birth_year_sealed': 'resident.birthYear',
  'resident.created_at': 'resident.createdAt',
  'resident.is_guest': 'no: only of those without an account',
  'avatar.id': 'resident.avatar',
  'avatar.bytes': 'resident.picture',
  'avatar.created_at': 'no: when the picture was stored',
  'identity.provider': 'identities.0.provider',
  'identity.subject': 'identities.0.subject',
  'identity.union_id': 'identities.0.unionId',
  'login_session.token_hash': 'no: of a secret that only the device knows',
  'login_session.created_at': 'sessions.0.createdAt',
  'login_session.expires_at': 'sessions.0.expiresAt',
  'relative.id': 'relatives.0.id',
  'relative.sealed': 'relatives.0.name',
  'relative.created_at': 'no: the order of the list',
  'follow.unit_id': 'follows.0.unit.id',
  'follow.followed_at': 'follows.0.followedAt',
  'reaction.target': 'reactions.0.target',
  'reaction.target_id': 'reactions.0.id',
  'reaction.kind': 'reactions.0.liked',
  'reaction.is_active': 'reactions.0.liked',
  'reaction.changed_at': 'reactions.0.changedAt',
  'registration.id': 'registrations.0.id',
  'registration.event_id': 'registrations.0.eventId',
  'registration.session_id': 'registrations.0.sessionId',
  'registration.state': 'registrations.0.state',
  'registration.party_size': 'registrations.0.attendees.1',
  'registration.priority': 'registrations.0.priority',
  'registration.queued_at': 'no: createdAt, unless an officer moved it',
  'registration.answers': 'registrations.0.answers.allergy',
  'registration.idempotency_key': 'no: made up by the device for one request',
  'registration.request_hash': 'no: of what is exported',
  'registration.offer_expires_at': 'registrations.0.offerExpiresAt',
  'registration.ticket_number': 'registrations.0.ticketNumber',
  'registration.guardian_consent_at': 'registrations.0.guardianConsentAt',
  'registration.proxy_officer_id': 'registrations.0.isProxy',
  'registration.note': 'registrations.0.note',
  'registration.absence_excused_at': 'registrations.0.absenceExcusedAt',
  'registration.entrant_code': 'registrations.0.entrantCode',
  'registration.draw_weight': 'no: in the published record of the draw, by the entrant code',
  'registration.created_at': 'registrations.0.createdAt',
  'registration.updated_at': 'registrations.0.updatedAt',
  'notice.id': 'notices.0.id',
  'notice.kind': 'notices.0.kind',
  'notice.event_id': 'notices.0.eventId',
  'notice.registration_id': 'notices.0.registrationId',
  'notice.facts': 'notices.0.text',
  'notice.key': 'no: kind and registration, joined',
  'notice.created_at': 'notices.0.createdAt',
  'notice.read_at': 'notices.0.readAt',
  'notice.delivery': 'no: the state of the sending',
  'notice.attempts': 'no: the state of the sending',
  'notice.next_attempt_at': 'no: the state of the sending',
  'notice.delivery_error': 'no: the state of the sending',
  'notice.template_id': 'no: the state of the sending',
  'notice.message_id': 'no: the state of the sending',
  'subscription_credit.template_id': 'subscriptions.0.templateId',
  'subscription_credit.credit': 'subscriptions.0.credit',
  'subscription_credit.is_refused': 'subscriptions.0.isRefused',
  'subscription_credit.changed_at': 'subscriptions.0.changedAt',
  'subscription_credit.told_by': 'no: guards against counting one tap twice, for minutes',
  'subscription_credit.told_at': 'no: guards against counting one tap twice, for minutes',
}

const TO_BE_LOOKED_AT = 'no: which of the texts above somebody has still to look at'
for (const column of ['id', 'kind', 'target_id', 'unit_id', 'state', 'reason', 'created_at'])
  EXPORTED[`content_check.${column}`] = TO_BE_LOOKED_AT

/** The columns of every table that hangs on a resident, but the reference itself. */
const columnsOfResidents = async () => {
  const { rows } = await sql<{ name: string }>`
    select columns.table_name || '.' || columns.column_name as name
    from information_schema.columns as columns
    where columns.table_schema = 'public' and columns.column_name <> 'resident_id'
      and (columns.table_name = 'resident' or exists (
        select from information_schema.columns as others
        where others.table_schema = 'public' and others.table_name = columns.table_name
          and others.column_name = 'resident_id'))
    order by 1`.execute(server.db)
  return rows.map(({ name }) => name)
}

const valueAt = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], value)

/** In which tables, of all schemas, a row tells of it. */
const tablesWith = async (trace: string) => {
  const tables = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`.execute(server.db)
  const found: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.raw(name)} as one where one::text like ${`%${trace}%`}`.execute(
      server.db,
    )
    if ((rows[0]?.count ?? 0) > 0) found.push(name)
  }
  return found
}

test('exports every column that tells of the resident, and deletes it from every table', async () => {
  const one = await fullResident()
  expect(Object.keys(EXPORTED).sort()).toEqual((await columnsOfResidents()).sort())
  const kept = (await one.ask('GET', '/me/export')) as unknown as ResidentExport
  const missing = Object.entries(EXPORTED).filter(
    ([, path]) => !path.startsWith('no: ') && valueAt(kept, path) === undefined,
  )
  expect(missing).toEqual([])
  expect(kept).toMatchObject({
    resident: {
      nickname: NAME,
      phone: PHONE,
      birthYear: 1950,
      picture: expect.stringMatching(/^\/9j\//) as string,
    },
    identities: [{ provider: 'wechat', subject: OPEN_ID }],
    relatives: [{ name: RELATIVE }],
    registrations: [
      { answers: { allergy: ANSWER }, note: NOTE, attendees: [{ name: NAME }, { name: RELATIVE }] },
    ],
  })

  // Numbers and the names of relatives are sealed wherever they are.
  for (const trace of [PHONE, RELATIVE]) expect([trace, await tablesWith(trace)]).toEqual([trace, []])
  for (const trace of [NAME, OPEN_ID, ANSWER, NOTE, one.id])
    expect([trace, await tablesWith(trace)]).not.toEqual([trace, []])
  await one.ask('DELETE', '/me')
  for (const trace of [NAME, RELATIVE, PHONE, OPEN_ID, UNION_ID, ANSWER, NOTE, 'of-tao', one.id])
    expect([trace, await tablesWith(trace)]).toEqual([trace, []])
  // What the officers did stays in the log, about a registration whose id leads nowhere any more.
  expect(await tablesWith(one.registrationId)).toEqual(['public.audit_entry'])
})
