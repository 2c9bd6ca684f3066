import { Workbook } from 'exceljs'
import type { Registration } from '../../core/contract/registration'
import { CHANGE, TEMPLATES } from '../notice-scene'
import { auditOf } from '../officer-scene'
import { addEvent, resident } from '../scene'
import type { Desk } from './desk'
import { type EventOffice, openEventOffice } from './event-office'
import { START_PATIENCE } from './phone'

const HOUR = 3_600_000

let office: EventOffice
let desk: Desk

beforeAll(async () => {
  office = await openEventOffice({ settings: { messageTemplates: TEMPLATES } })
  desk = await office.openDesk('lin', '/events')
}, START_PATIENCE)
afterAll(() => office.close())

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR)
const session = (hours: number, given: object = {}) => ({
  startsAt: inHours(hours),
  endsAt: inHours(hours + 2),
  capacity: 2,
  ...given,
})

const signUp = async (eventId: string, name: string, sessionId?: string) => {
  const someone = await resident(office.server.app, name)
  const body = { attendees: [{ self: true }], ...(sessionId && { sessionId }) }
  return { ...someone, registration: (await someone.signUp(eventId, { body })).json<Registration>() }
}
const noticesOf = (residentId: string) =>
  office.server.db
    .selectFrom('notice')
    .select(['kind', 'facts'])
    .where('residentId', '=', residentId)
    .execute()
const lastActionOn = async (id: string) => (await auditOf(office.server.db, id))[0]

const row = (name: string) => desk.page.locator('.entry-row', { hasText: name })
const tab = (name: RegExp) =>
  desk.page.getByRole('group', { name: '报名状态' }).getByRole('button', { name }).click()
const open = async (eventId: string, someone: string) => {
  await desk.goTo(`/events/${eventId}`)
  await row(someone).waitFor()
}

describe('an event that asks for approval', () => {
  let wang: Awaited<ReturnType<typeof signUp>>
  let li: Awaited<ReturnType<typeof signUp>>
  beforeAll(async () => {
    const sessions = [session(48), session(72)]
    const { id, sessionIds } = await addEvent(office.server.db, office.unit, {
      title: '厨房开放日',
      admission: 'approval',
      sessions,
      closesAt: inHours(47),
      cancelDeadline: inHours(47),
    })
    wang = await signUp(id, '王阿姨', sessionIds[0])
    li = await signUp(id, '李叔叔', sessionIds[0])
    await open(id, '王阿姨')
  })

  it('approves one with a press', async () => {
    await desk.picture('console-roster-approval')
    await desk.press('通过：王阿姨')
    await row('王阿姨').getByText('报名成功').waitFor()
    expect((await noticesOf(wang.id)).map(({ kind }) => kind)).toContain('approved')
    expect(await lastActionOn(wang.registration.id)).toMatchObject({
      action: 'registrationApprove',
      officerName: '林组织',
    })
  })

  it('rejects the other only with a reason, which the resident reads', async () => {
    await desk.press('不通过：李叔叔')
    await desk.settle('不通过')
    await desk.see('请写下原因')
    await desk.field('原因').fill('这次只招 60 岁以上的邻居。')
    await desk.settle('不通过')
    await row('李叔叔').getByText('已取消').waitFor()
    expect(JSON.stringify(await noticesOf(li.id))).toContain('这次只招 60 岁以上的邻居。')
  })

  it('moves somebody to the other session, which they are told', async () => {
    await desk.press('王阿姨的更多操作')
    await desk.pickItem('换一场')
    await desk.page.getByRole('dialog').getByRole('radio').first().check()
    await desk.picture('console-roster-move')
    await desk.settle('换到这一场')
    await desk.see('已换场，会通知本人')
    const moved = (await wang.get(`/registrations/${wang.registration.id}`)).json<Registration>()
    expect([moved.state, moved.sessionId === wang.registration.sessionId]).toEqual(['confirmed', false])
    expect((await noticesOf(wang.id)).map(({ kind }) => kind)).toContain('changed')
  })
})

test('gives a held seat to somebody who is not next, with a reason that stays in the log', async () => {
  const held = session(48, { capacity: 2, heldSeats: 1, heldReleaseAt: inHours(40) })
  const { id } = await addEvent(office.server.db, office.unit, { title: '修伞课', sessions: [held] })
  for (const name of ['周奶奶', '吴爷爷']) await signUp(id, name)
  const zheng = await signUp(id, '郑阿姨')
  await open(id, '郑阿姨')
  await row('郑阿姨').getByText('第 2 位').waitFor()
  await desk.press('给名额：郑阿姨')
  await desk.settle('给名额')
  await desk.see('请写下原因')
  await desk.field('原因').fill('独居，楼组长陪着来。')
  await desk.picture('console-roster-promote')
  await desk.settle('给名额')
  await row('郑阿姨').getByText('报名成功').waitFor()
  expect(await lastActionOn(zheng.registration.id)).toMatchObject({
    action: 'registrationPromote',
    after: { reason: '独居，楼组长陪着来。' },
  })
  await desk.press('给名额：吴爷爷')
  await desk.field('原因').fill('还想再加一位。')
  await desk.settle('给名额')
  await desk.see('剩余名额不够。')
  await desk.settle('取消')
})

test('excuses an absence, and takes the excuse back', async () => {
  const { id } = await addEvent(office.server.db, office.unit, { title: '太极晨练' })
  const { registration } = await signUp(id, '冯奶奶')
  await open(id, '冯奶奶')
  await desk.press('冯奶奶的更多操作')
  await desk.page.getByRole('menuitem', { name: '写备注' }).waitFor()
  expect(await desk.page.getByRole('menuitem', { name: '算请假' }).count()).toBe(0)
  await office.server.db
    .updateTable('registration')
    .set({ state: 'absent' })
    .where('id', '=', registration.id)
    .execute()
  await open(id, '冯奶奶')
  await desk.press('冯奶奶的更多操作')
  await desk.pickItem('算请假')
  await row('冯奶奶').getByText('请过假').waitFor()
  await desk.press('冯奶奶的更多操作')
  await desk.pickItem('不算请假')
  await row('冯奶奶').getByText('请过假').waitFor({ state: 'hidden' })
})

test('lists for a call whom no message can reach', async () => {
  const { id } = await addEvent(office.server.db, office.unit, { title: '观影夜', capacity: 9 })
  const { id: residentId } = await signUp(id, '收得到的人')
  await signUp(id, '收不到的人')
  const { db } = office.server
  await db
    .insertInto('identity')
    .values({ provider: 'wechat', subject: 'oReachable', residentId, unionId: null })
    .execute()
  await db
    .insertInto('subscriptionCredit')
    .values({ residentId, templateId: CHANGE, credit: 1, changedAt: new Date() })
    .execute()
  await open(id, '收得到的人')
  await desk.see('2 人里有 1 人能收到微信通知')
  await tab(/要打电话/)
  await row('收得到的人').waitFor({ state: 'hidden' })
  await row('收不到的人').waitFor()
  await desk.picture('console-roster-calls')
  expect(await desk.accessibilityFaults()).toEqual([])
})

describe('signing up somebody with an account who phones', () => {
  let eventId: string
  beforeAll(async () => {
    const { id } = await addEvent(office.server.db, office.unit, { title: '剪纸课', capacity: 9 })
    eventId = id
    const someone = await resident(office.server.app, '沈阿婆')
    await someone.ask('PUT', '/me/phone', { payload: { phone: '15600000077' } })
    await signUp(id, '韩老师')
    await open(id, '韩老师')
  })

  it('finds nobody by a part of the number, and says what to do', async () => {
    await desk.press('帮人报名')
    await desk.page.getByText('有微信', { exact: true }).click()
    await desk.field('来电人的手机号或入场短码').fill('0077')
    await desk.press('查找')
    await desk.see('没有找到。可以选“没有微信”，用姓名和手机号报名。')
    await desk.press(/^报\s?名$/)
    await desk.see('请先找到来电的人')
    await desk.see('请先问过本人')
  })

  it('finds them by the whole number, and signs them up when they agreed', async () => {
    await desk.field('来电人的手机号或入场短码').fill('15600000077')
    await desk.press('查找')
    await desk.see('沈阿婆 · 156******77')
    await desk.page.getByLabel('问过本人，本人同意帮忙报名').check()
    await desk.picture('console-proxy-account')
    expect(await desk.accessibilityFaults()).toEqual([])
    await desk.press(/^报\s?名$/)
    await row('沈阿婆').getByText('林组织代报').waitFor()
    const someone = await resident(office.server.app, '沈阿婆')
    const own = (await someone.get('/me/registrations')).json<{ items: { eventId: string }[] }>().items
    expect(own).toMatchObject([{ eventId }])
    expect(await auditOf(office.server.db, eventId)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          action: 'registrationAdd',
          after: expect.objectContaining({ residentId: someone.id, residentConsent: true }) as object,
        }),
        expect.objectContaining({ action: 'residentSearch', after: { by: '手机号', matches: 1 } }),
      ]),
    )
  })

  it('has them in the workbook, by the name that they gave themselves', async () => {
    const [download] = await Promise.all([desk.page.waitForEvent('download'), desk.press('下载表格')])
    const book = new Workbook()
    await book.xlsx.readFile(await download.path())
    const cells = book.worksheets[0]?.getSheetValues() ?? []
    expect(JSON.stringify(cells)).toContain('沈阿婆')
    expect((await auditOf(office.server.db, eventId))[0]).toMatchObject({ action: 'rosterExport' })
  })
})

test('is worked with on a phone, too', async () => {
  const { id } = await addEvent(office.server.db, office.unit, { title: '乒乓球赛', capacity: 1 })
  for (const name of ['褚阿姨', '卫叔叔']) await signUp(id, name)
  const phone = await office.openDesk('lin', `/events/${id}`, 'phone')
  await phone.page.locator('.entry-row', { hasText: '卫叔叔' }).waitFor()
  await phone.picture('console-roster-phone')
  expect(await phone.overflow()).toBe(0)
  expect(await phone.accessibilityFaults()).toEqual([])
  await phone.press('帮人报名')
  await phone.field('姓名').fill('蒋伯伯')
  await phone.picture('console-proxy-phone')
  await phone.press(/^报\s?名$/)
  await phone.page.locator('.entry-row', { hasText: '蒋伯伯' }).waitFor()
})
