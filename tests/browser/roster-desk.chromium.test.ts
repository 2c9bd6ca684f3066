import { OFFICER_PASSWORD } from '../officer-scene'
import { addEvent, resident } from '../scene'
import type { Desk } from './desk'
import { type EventOffice, openEventOffice } from './event-office'
import { START_PATIENCE } from './phone'

let office: EventOffice
let desk: Desk
let eventId: string

const row = (name: string) => desk.page.locator('.entry-row', { hasText: name })
const tab = (name: RegExp) =>
  desk.page.getByRole('group', { name: '报名状态' }).getByRole('button', { name }).click()

beforeAll(async () => {
  office = await openEventOffice()
  const { id } = await addEvent(office.server.db, office.unit, { title: '重阳糕制作', capacity: 2 })
  eventId = id
  for (const name of ['王阿姨', '李叔叔', '赵奶奶'])
    await (await resident(office.server.app, name)).signUp(id)
  desk = await office.openDesk('lin', `/events/${id}`)
}, START_PATIENCE)
afterAll(() => office.close())

test('shows who has a seat and who waits, and whom WeChat can reach', async () => {
  await desk.see('王阿姨')
  await desk.see(/3 人里有 \d 人能收到微信通知/)
  await desk.picture('console-roster')
  expect(await desk.accessibilityFaults()).toEqual([])
  expect(await desk.overflow()).toBe(0)
  await tab(/候补中/)
  await row('王阿姨').waitFor({ state: 'hidden' })
  await row('赵奶奶').getByText('第 1 位').waitFor()
  await tab(/全部/)
})

test('finds somebody by a part of the name or the spoken code', async () => {
  const search = desk.field('搜姓名、手机尾号或入场短码')
  await search.fill('李叔')
  await search.press('Enter')
  await row('王阿姨').waitFor({ state: 'hidden' })
  const [, code = ''] = /短码 (\d+)/.exec(await row('李叔叔').innerText()) ?? []
  await search.fill(code)
  await search.press('Enter')
  await row('李叔叔').waitFor()
  await search.fill('')
  await search.press('Enter')
  await row('王阿姨').waitFor()
})

test('signs up somebody who phoned, who then stands on the list with the officer as their helper', async () => {
  await desk.press('帮人报名')
  await desk.field('手机号').fill('13800001234')
  await desk.field('姓名').fill('孙爷爷')
  await desk.picture('console-proxy')
  expect(await desk.accessibilityFaults()).toEqual([])
  await desk.press(/^报\s?名$/)
  await row('孙爷爷').getByText('林组织代报').waitFor()
})

test('shows the number on a press, which the audit log keeps', async () => {
  await desk.press(/显示孙爷爷的电话/)
  await desk.see('13800001234')
  const entries = await office.server.db.selectFrom('auditEntry').select('action').execute()
  expect(entries.map(({ action }) => action)).toContain('phoneRead')
})

test('promotes by hand with a reason, cancels with one, and notes something', async () => {
  await desk.press('李叔叔的更多操作')
  await desk.page.getByRole('menuitem', { name: '取消报名' }).click()
  await desk.field('原因').fill('本人来电说来不了。')
  await desk.page.getByRole('dialog').getByRole('button', { name: '取消报名' }).click()
  await row('李叔叔').getByText('已取消').waitFor()
  await desk.press('孙爷爷的更多操作')
  await desk.page.getByRole('menuitem', { name: '写备注' }).click()
  await desk.field('备注').fill('坐轮椅')
  await desk.page
    .getByRole('dialog')
    .getByRole('button', { name: /保\s?存/ })
    .click()
  await row('孙爷爷').getByText('备注：坐轮椅').waitFor()
})

test('goes on making the workbook while the officer is elsewhere', async () => {
  let letThrough = () => {}
  const gate = new Promise<void>((resolve) => (letThrough = resolve))
  await desk.page.route('**/registrations.xlsx', async (route) => {
    await gate
    await route.continue()
  })
  await desk.press('下载表格')
  await desk.see('正在生成')
  await desk.open('签到')
  const arriving = desk.page.waitForEvent('download')
  letThrough()
  const download = await arriving
  expect(download.suggestedFilename()).toBe('重阳糕制作 名单.xlsx')
  await desk.page.unroute('**/registrations.xlsx')
  await desk.goTo(`/events/${eventId}`)
  await row('王阿姨').waitFor()
})

test('asks for the password, and shows no page of code, when the session has run out before a download', async () => {
  await office.server.db
    .updateTable('officerSession')
    .set({ expiresAt: new Date(0) })
    .execute()
  await desk.press('下载表格')
  await desk.see('请重新登录，页面上没有保存的内容还在。')
  const dialog = desk.page.getByRole('dialog')
  await dialog.getByLabel('密码', { exact: true }).fill(OFFICER_PASSWORD)
  await dialog.getByRole('button', { name: '登录', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
})

test('downloads the workbook and prints the sheet without the console around it', async () => {
  const [download] = await Promise.all([desk.page.waitForEvent('download'), desk.press('下载表格')])
  expect(download.suggestedFilename()).toBe('重阳糕制作 名单.xlsx')
  await desk.press('打印签到表')
  await desk.page.locator('.sheet').getByText('王阿姨').first().waitFor()
  await desk.page.emulateMedia({ media: 'print' })
  expect(await desk.page.locator('.console__header').isVisible()).toBe(false)
  await desk.picture('console-sheet')
})

test('an editor sees no roster', async () => {
  const chen = await office.openDesk('chen', `/events/${eventId}`)
  await chen.page.locator('.seat-board').waitFor()
  expect(await chen.page.getByText('王阿姨').count()).toBe(0)
})
