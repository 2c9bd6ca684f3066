import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DrawRecordList } from '../../core/contract/draw'
import { holdDraw } from '../../core/rules/draw'
import { at, type DrawScene, START, startDrawScene } from '../../tests/draw-scene'
import { codeOf, officer } from '../../tests/officer-scene'
import { addEvent, addUnit } from '../../tests/scene'
import { sha256 } from '../lib/sha256'

let scene: DrawScene

beforeAll(async () => {
  scene = await startDrawScene()
})
afterAll(() => scene.server.close())
beforeEach(() => {
  scene.clock.now = START
})

test('shows what it is bound to, then who is drawn, then how it came out', async () => {
  const { id, sessionId } = await scene.drawEvent()
  const residents = await scene.people(5)
  const entries = await scene.enterAll(residents, id)
  const open = await scene.readDraw(id)
  expect(open).toEqual({
    algorithm: 'mulin-draw-1',
    eventId: id,
    sessionId,
    drawAt: at(12).toISOString(),
    seedCommitment: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    entrantsHash: null,
    entrants: [],
    withdrawals: [],
    seats: null,
    letsSmallerPartiesPass: false,
    seed: null,
    drawnAt: null,
    result: [],
  })

  scene.clock.now = at(10)
  await scene.runJob()
  const closed = await scene.readDraw(id)
  expect(closed.entrants.map(({ code }) => code)).toEqual(entries.map((one) => one.entrantCode).sort())
  expect(closed.entrants.every(({ weight, partySize }) => weight === 3 && partySize === 1)).toBe(true)
  expect(closed).toMatchObject({ seedCommitment: open.seedCommitment, seed: null, result: [] })

  scene.clock.now = at(12)
  await scene.runJob()
  const drawn = await scene.readDraw(id)
  expect(drawn).toMatchObject({
    seedCommitment: open.seedCommitment,
    entrantsHash: closed.entrantsHash,
    entrants: closed.entrants,
    seats: 3,
    drawnAt: at(12).toISOString(),
  })
  expect(drawn.result.filter(({ hasSeat }) => hasSeat)).toHaveLength(3)
  expect(JSON.stringify(drawn)).not.toContain('居民')
})

test('is computed again from what is published, by the rule and by the script', async () => {
  const { id } = await scene.drawEvent()
  await scene.enterAll(await scene.people(6), id)
  scene.clock.now = at(12)
  await scene.runJob()
  const record = await scene.readDraw(id)
  const { seed, seats } = record
  expect(seed !== null && seats !== null && holdDraw({ ...record, seed, seats }, sha256)).toEqual(
    record.result,
  )
  expect(sha256(seed ?? '')).toBe(record.seedCommitment)

  const folder = mkdtempSync(path.join(tmpdir(), 'mulin-draw-'))
  const file = path.join(folder, 'draw.json')
  const url = `/api/v1/events/${id}/draw`
  writeFileSync(file, (await scene.server.app.inject({ url, headers: { authorization: 'Bearer x' } })).body)
  const script = path.join(__dirname, '..', '..', 'scripts', 'verify-draw.js')
  const { status, stdout } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  expect([status, stdout]).toEqual([
    0,
    expect.stringContaining('6 份报名抽 3 个名额：3 份抽中，3 份候补') as string,
  ])
})

test('shows nobody while a window that was opened again is open, and takes in who comes', async () => {
  const { id } = await scene.drawEvent()
  const [one, other] = await scene.people(2)
  if (!one || !other) throw new Error()
  await scene.enter(one, id)
  scene.clock.now = at(10)
  await scene.runJob()
  const before = await scene.readDraw(id)
  await scene.server.db
    .updateTable('event')
    .set({ closesAt: at(11) })
    .where('id', '=', id)
    .execute()
  expect(await scene.readDraw(id)).toMatchObject({ entrants: [], entrantsHash: null })
  await scene.enter(other, id)
  scene.clock.now = at(11)
  await scene.runJob()
  const after = await scene.readDraw(id)
  expect([before.entrants.length, after.entrants.length]).toEqual([1, 2])
  expect(after.entrantsHash).not.toBe(before.entrantsHash)
})

describe('an officer', () => {
  const press = async (path: string, role: 'organiser' | 'editor' = 'organiser', of = scene.street) =>
    (await officer(scene.server.app, scene.server.db, of, role)).post(path)

  test('holds a draw that is due, once, and it is in the audit log', async () => {
    const { id, sessionId } = await scene.drawEvent()
    await scene.enterAll(await scene.people(5), id)
    scene.clock.now = at(12)
    const reply = await press(`/staff/events/${id}/draw`)
    expect([reply.statusCode, reply.json<DrawRecordList>().items[0]?.result.length]).toEqual([200, 5])
    const again = await press(`/staff/events/${id}/draw?session=${sessionId}`)
    expect(again.json()).toEqual(reply.json())
    const audited = await scene.server.db
      .selectFrom('auditEntry')
      .select(['action', 'after'])
      .where('targetId', '=', sessionId)
      .execute()
    expect(audited).toEqual([{ action: 'drawRun', after: { seats: 3, entrants: 5 } }])
  })

  test('cannot hold one before its hour, or of another scene.unit, or without the right', async () => {
    const { id } = await scene.drawEvent()
    scene.clock.now = at(11)
    const early = await press(`/staff/events/${id}/draw`)
    expect([...codeOf(early), early.json<{ error: { details: object } }>().error.details]).toEqual([
      409,
      'DRAW_NOT_DUE',
      { drawAt: at(12).toISOString() },
    ])
    scene.clock.now = at(12)
    const elsewhere = await addUnit(scene.server.db, '柳荫居民区', scene.street)
    expect(codeOf(await press(`/staff/events/${id}/draw`, 'organiser', elsewhere))).toEqual([
      403,
      'OUT_OF_SCOPE',
    ])
    expect(codeOf(await press(`/staff/events/${id}/draw`, 'editor'))).toEqual([403, 'FORBIDDEN'])
    expect((await scene.readDraw(id)).drawnAt).toBeNull()
  })

  test('cannot hold the draw of a cancelled event, and neither does the clock', async () => {
    const { id } = await scene.drawEvent()
    await scene.enterAll(await scene.people(2), id)
    await scene.server.db
      .updateTable('event')
      .set({ cancelledAt: at(1) })
      .where('id', '=', id)
      .execute()
    scene.clock.now = at(12)
    await scene.runJob()
    expect(codeOf(await press(`/staff/events/${id}/draw`))).toEqual([409, 'EVENT_CANCELLED'])
    expect((await scene.readDraw(id)).drawnAt).toBeNull()
  })
})

test('is an empty list for an event that draws no lots, and not there for an unknown one', async () => {
  const { id } = await addEvent(scene.server.db, scene.unit, {}, START)
  await scene.runJob()
  const drawOf = (event: string) => scene.server.app.inject({ url: `/api/v1/events/${event}/draw` })
  expect((await drawOf(id)).json()).toEqual({ items: [], nextCursor: null })
  expect((await drawOf('nowhere')).statusCode).toBe(404)
})
