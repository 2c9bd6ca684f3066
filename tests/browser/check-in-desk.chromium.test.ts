import type { Registration } from '../../core/contract/registration'
import { OFFICER_PASSWORD } from '../officer-scene'
import { addEvent, resident } from '../scene'
import type { Desk } from './desk'
import { type EventOffice, openEventOffice } from './event-office'
import { START_PATIENCE } from './phone'

let office: EventOffice
let wang: Registration
let phone: Desk

const presentOf = async (id: string) => {
  const rows = await office.server.db
    .selectFrom('attendee')
    .select('checkedInAt')
    .where('registrationId', '=', id)
    .execute()
  return rows.map(({ checkedInAt }) => checkedInAt !== null)
}

beforeAll(async () => {
  office = await openEventOffice()
  const { id } = await addEvent(office.server.db, office.unit, { title: '重阳糕制作', capacity: 10 })
  const someone = await resident(office.server.app, '王阿姨')
  const relative = { name: '小宝', birthYear: 1990, relation: 'child' }
  const { id: relativeId } = (await someone.ask('POST', '/me/relatives', { payload: relative })).json<{
    id: string
  }>()
  const body = { attendees: [{ self: true }, { relativeId }] }
  wang = (await someone.signUp(id, { body })).json<Registration>()
  await (await resident(office.server.app, '李叔叔')).signUp(id)
  phone = await office.openDesk('lin', '/check-in', 'phone')
}, START_PATIENCE)
afterAll(() => office.close())

test('chooses a session, and has its list on the device', async () => {
  await phone.press(/重阳糕制作/)
  await phone.see(/都已上传，名单更新于/)
  await phone.see('/ 3 人到了')
  await phone.picture('console-check-in')
  expect(await phone.accessibilityFaults()).toEqual([])
  expect(await phone.overflow()).toBe(0)
})

test('checks in without a network, marks what is not yet sent, and still knows it after a reload of the list', async () => {
  await phone.page.route('**/api/v1/staff/**', (route) => route.abort())
  await phone.field('短码、姓名或手机尾号').fill('小宝')
  await phone.picture('console-check-in-party')
  await phone.press('王阿姨签到 2 人')
  await phone.see('王阿姨、小宝 已签到')
  await phone.see(/1 次签到还没上传，现在没有网络/)
  await phone.picture('console-check-in-offline')
  expect(await phone.accessibilityFaults()).toEqual([])
  expect(await presentOf(wang.id)).toEqual([false, false])
  await phone.press('换一场')
  await phone.press(/名单在手机上/)
  await phone.see(/1 次签到还没上传/)
})

test('sends it when the network is back, and counts nobody twice', async () => {
  await phone.page.unroute('**/api/v1/staff/**')
  await phone.press('更新名单')
  await phone.see(/都已上传/)
  expect(await presentOf(wang.id)).toEqual([true, true])
  await phone.field('短码、姓名或手机尾号').fill('王阿姨')
  await phone.see('已签到')
  expect(await phone.page.locator('.door__count strong').innerText()).toBe('2')
})

test('takes a mistake back, alone and at once, and the server and its log know', async () => {
  await phone.press('撤销小宝的签到')
  await phone.press('撤销签到')
  await phone.see('小宝 的签到已撤销')
  await phone.picture('console-check-in-undo')
  expect(await phone.accessibilityFaults()).toEqual([])
  await phone.see(/都已上传/)
  expect(await presentOf(wang.id)).toEqual([true, false])
  const log = office.server.db.selectFrom('auditEntry').select('action').where('targetId', '=', wang.id)
  expect(await log.execute()).toEqual([{ action: 'checkInUndo' }])
})

test('takes the last one back with the button beside it, also without a network', async () => {
  await phone.page.route('**/api/v1/staff/**', (route) => route.abort())
  await phone.press('王阿姨签到 1 人')
  await phone.see('小宝 已签到')
  await phone.press('弄错了，撤销')
  await phone.see(/1 次撤销还没上传，现在没有网络/)
  expect(await phone.page.locator('.door__count strong').innerText()).toBe('1')
  await phone.page.unroute('**/api/v1/staff/**')
  await phone.press('更新名单')
  await phone.see(/都已上传/)
  expect(await presentOf(wang.id)).toEqual([true, false])
  await phone.field('短码、姓名或手机尾号').fill('王阿姨')
  await phone.press('王阿姨签到 1 人')
  await phone.see('小宝 已签到')
  await phone.see(/都已上传/)
  expect(await presentOf(wang.id)).toEqual([true, true])
})

test('says so when there is no camera, and the name still works', async () => {
  await phone.press('扫入场码')
  await phone.see('用不了摄像头，请允许使用，或者输短码、搜姓名。')
  await phone.press('停止扫码')
  await phone.field('短码、姓名或手机尾号').fill('李叔叔')
  await phone.press('李叔叔签到 1 人')
  await phone.see('李叔叔 已签到')
})

const keptOnDevice = () => phone.page.evaluate<string>('JSON.stringify(localStorage)')

test('leaves no name on the device after signing out, and sends later what was not yet sent', async () => {
  expect(await keptOnDevice()).toContain('李叔叔')
  await phone.page.route('**/api/v1/staff/check-ins**', (route) => route.abort())
  await phone.field('短码、姓名或手机尾号').fill('李叔叔')
  await phone.press('撤销李叔叔的签到')
  await phone.press('撤销签到')
  await phone.see(/1 次撤销还没上传/)
  await phone.press(/林组织/)
  await phone.pickItem('退出登录')
  await phone.field('登录名').waitFor()
  expect(await keptOnDevice()).not.toMatch(/李叔叔|王阿姨|小宝/)
  await phone.page.unroute('**/api/v1/staff/check-ins**')
  await phone.signIn('wu', OFFICER_PASSWORD)
  await phone.press(/还有 1 次没上传/)
  await phone.see(/都已上传/)
  await phone.see('/ 3 人到了')
  expect(await phone.page.locator('.door__count strong').innerText()).toBe('2')
})
