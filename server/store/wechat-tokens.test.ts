import { openTestDatabase } from '../../tests/database/open-test-database'
import type { OpenDatabase } from './database'
import {
  claimRenewal,
  dropWechatToken,
  findWechatToken,
  releaseRenewal,
  saveWechatToken,
} from './wechat-tokens'

const APP = 'wx-stand-in'
const at = (minute: number) => new Date(Date.UTC(2026, 6, 3, 6, minute))

let opened: OpenDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
})
afterAll(() => opened.close())
beforeEach(() => opened.db.deleteFrom('wechatToken').execute())

/** At a minute, for one minute, if the token runs out within five. */
const claim = (minute: number) =>
  claimRenewal(opened.db, APP, { now: at(minute), until: at(minute + 1), expiringBy: at(minute + 5) })
const save = (tokenSealed: string, expiresAt: Date) =>
  saveWechatToken(opened.db, APP, { tokenSealed, expiresAt })

test('lets one of many renew the first token', async () => {
  const claims = await Promise.all(Array.from({ length: 8 }, () => claim(0)))
  expect(claims.filter(Boolean)).toHaveLength(1)
})

test('gives the turn to nobody else until it is given back or has run out', async () => {
  await claim(0)
  expect(await claim(0)).toBe(false)
  await releaseRenewal(opened.db, APP)
  expect(await claim(0)).toBe(true)
  expect(await claim(1)).toBe(true)
})

test('gives no turn to whoever read the old token just before it was renewed', async () => {
  await claim(0)
  await save('sealed-1', at(120))
  await releaseRenewal(opened.db, APP)
  expect(await claim(0)).toBe(false)
  expect(await claim(115)).toBe(true)
})

test('drops the token that was refused, and not a newer one', async () => {
  await claim(0)
  await save('sealed-2', at(120))
  await dropWechatToken(opened.db, APP, 'sealed-1')
  expect(await findWechatToken(opened.db, APP)).toEqual({ tokenSealed: 'sealed-2', expiresAt: at(120) })
  await dropWechatToken(opened.db, APP, 'sealed-2')
  expect((await findWechatToken(opened.db, APP))?.expiresAt.getTime()).toBe(0)
})
