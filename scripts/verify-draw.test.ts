import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import type { DrawRecord } from '../core/contract/draw'
import { entrantsHash, holdDraw, type Sha256 } from '../core/rules/draw'

/** The script knows nothing of the server's rule, nor the rule of the script: here they meet. */
const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex')

const SCRIPT = path.join(__dirname, 'verify-draw.js')
const folder = mkdtempSync(path.join(tmpdir(), 'mulin-draw-'))
afterAll(() => rmSync(folder, { recursive: true }))

const saved = (name: string, content: unknown) => {
  const file = path.join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const run = (...files: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...files], { encoding: 'utf8' })
  return { status, text: stdout + stderr }
}

const drawnRecord = (given: Partial<DrawRecord> = {}): DrawRecord => {
  const seed = given.seed ?? sha256('a seed')
  const entrants = given.entrants ?? [
    { code: 'aaaa', partySize: 1, weight: 3 },
    { code: 'bbbb', partySize: 3, weight: 1 },
    { code: 'cccc', partySize: 2, weight: 5 },
    { code: 'dddd', partySize: 1, weight: 3 },
  ]
  const withdrawals = given.withdrawals ?? []
  const seats = given.seats ?? 3
  const letsSmallerPartiesPass = given.letsSmallerPartiesPass ?? false
  return {
    algorithm: 'mulin-draw-1',
    eventId: 'event',
    sessionId: 'session',
    drawAt: '2026-07-03T10:00:00.000Z',
    seedCommitment: sha256(seed),
    entrantsHash: entrantsHash(entrants, sha256),
    entrants,
    withdrawals,
    seats,
    letsSmallerPartiesPass,
    seed,
    drawnAt: '2026-07-03T10:00:03.000Z',
    result: holdDraw({ seed, entrants, withdrawals, seats, letsSmallerPartiesPass }, sha256),
  }
}

const verify = (record: unknown, before?: unknown) =>
  run(saved('draw.json', record), ...(before === undefined ? [] : [saved('before.json', before)]))

test('finds a true draw true, one record or the list as it is downloaded', () => {
  const record = drawnRecord()
  expect(verify(record)).toEqual({
    status: 0,
    text: expect.stringContaining('✓ 场次 session：结果属实') as string,
  })
  expect(verify({ items: [record], nextCursor: null }).status).toBe(0)
})

const { entrants, result, seats } = drawnRecord()
const [first, second, ...others] = entrants
const swapped = [...result.slice(1, 2), ...result.slice(0, 1), ...result.slice(2)]
const tampered: [string, Partial<DrawRecord>, string][] = [
  ['another seed', { seed: sha256('another') }, '种子被换过'],
  [
    'a party size',
    { entrants: [{ ...entrants[0], partySize: 2 }, ...entrants.slice(1)] as never },
    '名单指纹对不上',
  ],
  ['a weight', { entrants: [{ ...first, weight: 4 }, second, ...others] as never }, '名单指纹对不上'],
  ['a code', { entrants: [{ ...first, code: 'aaab' }, second, ...others] as never }, '名单指纹对不上'],
  ['an entrant fewer', { entrants: entrants.slice(1) }, '名单指纹对不上'],
  [
    'an entrant more',
    { entrants: [...entrants, { code: 'eeee', partySize: 1, weight: 1 }] },
    '名单指纹对不上',
  ],
  ['an entrant twice', { entrants: [...entrants, ...entrants.slice(0, 1)] }, '重复的编号'],
  ['the order', { result: swapped }, '第 1 个应是'],
  ['a seat', { result: result.map((place) => ({ ...place, hasSeat: true })) }, '公布的不是'],
  ['somebody left out', { result: result.slice(0, -1) }, '公布了 3 份'],
  ['the number of seats', { seats: (seats ?? 0) - 2 }, '公布的不是'],
  ['a withdrawal of nobody', { withdrawals: [{ code: 'zzzz', partySize: 0 }] }, '退出名单'],
  ['a withdrawal', { withdrawals: [{ code: result[0]?.code ?? '', partySize: 0 }] }, '结果应有 3 份报名'],
  ['the commitment', { seedCommitment: sha256('x') }, '种子被换过'],
  ["the entrants' hash", { entrantsHash: sha256('x') }, '名单指纹对不上'],
]

test.each(tampered)('detects %s altered', (_, change, words) => {
  expect(verify({ ...drawnRecord(), ...change })).toEqual({
    status: 1,
    text: expect.stringContaining(words) as string,
  })
})

const beforeDraw: Partial<DrawRecord> = { seed: null, seats: null, drawnAt: null, result: [] }

test('says that nothing is drawn yet, and checks the entrants already', () => {
  const closed = { ...drawnRecord(), ...beforeDraw }
  expect(verify(closed)).toMatchObject({ status: 2, text: expect.stringContaining('还没摇号') as string })
  expect(verify({ ...closed, entrants: entrants.slice(1) }).status).toBe(1)
  expect(verify({ ...closed, entrantsHash: null, entrants: [] }).status).toBe(2)
})

test('compares with a record that was saved before the draw', () => {
  const record = drawnRecord()
  const before = { ...record, ...beforeDraw }
  expect(verify(record, before).status).toBe(0)
  expect(verify(record, { ...before, entrantsHash: null, entrants: [] }).status).toBe(0)
  // All of a piece, but made after the draw.
  const forged = drawnRecord({ seed: sha256('a seed that suits') })
  expect(verify(forged)).toMatchObject({ status: 0 })
  expect(verify(forged, before)).toEqual({
    status: 1,
    text: expect.stringContaining('承诺和摇号前') as string,
  })
  const added = drawnRecord({ entrants: [...entrants, { code: 'eeee', partySize: 1, weight: 1 }] })
  expect(verify(added, before)).toEqual({ status: 1, text: expect.stringContaining('名单的指纹') as string })
  expect(verify(record, { ...before, sessionId: 'another' }).status).toBe(1)
})

test.each([
  ['no JSON', '<html>', '读不了这份记录'],
  ['JSON of something else', '{"items":[]}', '里面没有摇号记录'],
])('does not take %s for a record', (_, content, words) => {
  expect(verify(content)).toEqual({ status: 2, text: expect.stringContaining(words) as string })
})

test('says how it is used, and what it cannot read', () => {
  expect(run()).toEqual({ status: 2, text: expect.stringContaining('用法') as string })
  expect(run(path.join(folder, 'missing.json')).status).toBe(2)
})

describe('any draw', () => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the script is plain JavaScript on purpose.
  const { verifyDraw } = require('./verify-draw') as {
    verifyDraw: (files: string[], print: (line: string) => void) => number
  }
  const entrantsOf = fc.uniqueArray(
    fc.record({
      code: fc.stringMatching(/^[A-Za-z0-9_-]{12}$/),
      partySize: fc.integer({ min: 1, max: 5 }),
      weight: fc.integer({ min: 1, max: 9 }),
    }),
    { selector: ({ code }) => code, maxLength: 40 },
  )

  test('comes out of the script as the server holds it', () => {
    fc.assert(
      fc.property(entrantsOf, fc.nat(60), fc.boolean(), fc.nat(), (entrants, seats, letsPass, nth) => {
        const withdrawals = entrants
          .filter((_, index) => index % 4 === 3)
          .map(({ code, partySize }) => ({ code, partySize: nth % partySize }))
        const record = drawnRecord({
          seed: sha256(String(nth)),
          entrants,
          withdrawals,
          seats,
          letsSmallerPartiesPass: letsPass,
        })
        expect(verifyDraw([saved('any.json', record)], () => {})).toBe(0)
      }),
    )
  })
})
