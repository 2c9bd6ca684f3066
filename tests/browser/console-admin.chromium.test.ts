import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { launchBrowser } from '../browser'
import { addOfficer, OFFICER_PASSWORD } from '../officer-scene'
import { addUnit, resident } from '../scene'
import { startTestServer, type TestServer } from '../test-server'
import { CONSOLE, Desk } from './desk'
import { START_PATIENCE } from './phone'

let browser: Browser
let server: TestServer
let street: string
let desk: Desk

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startTestServer({ listen: true, consoleDir: CONSOLE })
  street = await addUnit(server.db, '临溪街道')
  await addUnit(server.db, '青禾居民区', street)
  await addOfficer(server.db, street, { role: 'admin', loginName: 'street-admin', name: '街道管理员' })
  desk = await Desk.open(browser, server.url)
  await desk.goTo('/admin/units')
  await desk.signIn('street-admin', OFFICER_PASSWORD)
  await desk.see('撤销的组织不再供居民选择')
}, START_PATIENCE)
afterAll(async () => {
  await desk.close()
  await browser.close()
  await server.close()
})

const avatar = async () => {
  const picture = sharp({ create: { width: 40, height: 40, channels: 3, background: '#2f6f5e' } }).png()
  return (await picture.toBuffer()).toString('base64')
}

/** Of all screens; told at the end, since one does not stand in another's way. */
const faults: string[] = []
const look = async (on: Desk, picture: string) => {
  await on.picture(picture)
  faults.push(...(await on.accessibilityFaults()).map((fault) => `${picture}: ${fault}`))
}

const heading = (name: string) => desk.page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const row = (words: string | RegExp) => desk.page.getByRole('row', { name: words }).first()

test('adds a neighbourhood, and renames it', async () => {
  await desk.press('新建下级：临溪街道')
  await desk.field('名称').fill('滨溪新苑居民区（筹）')
  await desk.field('对外电话').fill('000-5550 0110')
  await desk.choose('状态', '筹建中')
  await look(desk, 'console-unit-dialog')
  await desk.press('保存')
  await desk.see('滨溪新苑居民区（筹）')
  await desk.press('修改青禾居民区')
  await desk.field('名称').fill('滨溪新苑居民区（筹）')
  await desk.press('保存')
  await desk.see('这个名字已经有了，请换一个。')
  await desk.field('名称').fill('青禾里居民区')
  await desk.press('保存')
  await desk.see('青禾里居民区')
  await look(desk, 'console-units')
})

test('adds a venue, changes it and removes it', async () => {
  await desk.open('场地')
  await heading('场地')
  await desk.press('新建场地')
  await desk.field('名称').fill('临溪睦邻中心')
  await desk.field('地址').fill('柳荫路 18 号')
  await desk.field('纬度').fill('31.2')
  await desk.press('保存')
  await desk.see('纬度和经度要一起填写。')
  await desk.field('经度').fill('121.4')
  await desk.press('保存')
  await row('临溪睦邻中心 柳荫路 18 号 临溪街道 已标').waitFor()
  await desk.press('修改临溪睦邻中心')
  await desk.field('地址').fill('柳荫路 20 号')
  await desk.press('保存')
  await row('柳荫路 20 号').waitFor()
  await look(desk, 'console-venues')
  await desk.press('删除临溪睦邻中心')
  await desk.press('删除')
  await desk.see('还没有场地')
})

test('makes an officer, whose first password is shown once and lets them in', async () => {
  await desk.open('干部账号')
  await heading('干部账号')
  await desk.press('新建账号')
  await desk.field('登录名').fill('qinghe-desk')
  await desk.field('姓名').fill('青禾小编')
  await look(desk, 'console-officer-dialog')
  await desk.press('新建')
  await desk.see('只显示这一次，请当面或打电话告诉本人。')
  const password = await desk.page.locator('.first-password').innerText()
  await desk.picture('console-first-password-dialog')
  await desk.press('我已记下')
  await row('青禾小编 qinghe-desk 编辑 临溪街道 首次密码未改').waitFor()
  await look(desk, 'console-officers')

  const other = await Desk.open(browser, server.url, 'phone')
  await other.goTo('/')
  await other.signIn('qinghe-desk', password.trim())
  await other.see('设置自己的密码')
  await other.close()
})

test('disables an officer', async () => {
  await desk.press('停用青禾小编')
  await desk.press('停用')
  await row('青禾小编 qinghe-desk 编辑 临溪街道 已停用').waitFor()
})

test('looks at what residents wrote, keeps the one and removes the other', async () => {
  const [fine, rude] = [await resident(server.app, '新来的'), await resident(server.app, '也是新来的')]
  await fine.ask('PATCH', '/me', { payload: { nickname: '爱浇花的' } })
  await rude.ask('PATCH', '/me', { payload: { nickname: '骂人的话' } })
  await rude.ask('PUT', '/me/avatar', { payload: { picture: await avatar() } })
  await server.app.jobs.run('check-content')
  await desk.open('居民内容')
  await heading('居民内容')
  await row('爱浇花的 称呼 爱浇花的 没有经过微信检查').waitFor()
  await desk.page.getByRole('img', { name: '骂人的话的头像' }).waitFor()
  await look(desk, 'console-content')
  await desk.press('保留爱浇花的的称呼')
  await row('爱浇花的').waitFor({ state: 'detached' })
  await desk.press('移除骂人的话的称呼')
  await desk.see('称呼会换成“邻居”加四位数字，居民可以再改。')
  await desk.press(/^移\s?除$/)
  await row(/^邻居\d{4} 头像/).waitFor()
  expect((await rude.get('/me')).json()).toMatchObject({
    nickname: expect.stringMatching(/^邻居\d{4}$/) as string,
  })
})

test('keeps the settings of the street', async () => {
  await desk.open('设置')
  await heading('设置')
  await desk.choose('多久不操作就退出登录', '2 小时')
  await desk.press('保存设置')
  await desk.see('设置已保存')
  await look(desk, 'console-settings')
  await desk.page.reload()
  await desk.see('2 小时')
})

test('shows in the log who did what, as it was and as it became, and finds it', async () => {
  await desk.open('操作记录')
  await heading('操作记录')
  await row('街道管理员 修改设置 设置 临溪街道').waitFor()
  await look(desk, 'console-audit')
  await desk.field('关键词').fill('青禾里')
  await desk.press('查找')
  await row('街道管理员 修改组织').waitFor()
  await desk.page.getByRole('row', { name: '修改设置' }).waitFor({ state: 'detached' })
  expect(await row('街道管理员 修改组织').innerText()).toMatch(/青禾居民区\s*→\s*青禾里居民区/)
  await desk.press('清空')
  await desk.choose('操作', '停用干部账号')
  await desk.press('查找')
  await desk.page.getByRole('row', { name: '修改组织' }).waitFor({ state: 'detached' })
  await row('街道管理员 停用干部账号 干部 青禾小编').waitFor()
})

test('fits on a phone, with the navigation in a drawer', async () => {
  const phone = await Desk.open(browser, server.url, 'phone')
  await phone.goTo('/admin/audit')
  await phone.signIn('street-admin', OFFICER_PASSWORD)
  await phone.see('谁在什么时候做了什么。')
  await phone.page.getByRole('row', { name: '登录' }).first().waitFor()
  expect(await phone.overflow()).toBe(0)
  await phone.picture('console-audit-phone')
  await phone.press('打开导航')
  await look(phone, 'console-drawer-phone')
  await phone.open('组织')
  await phone.see('撤销的组织不再供居民选择')
  expect(await phone.overflow()).toBe(0)
  await phone.picture('console-units-phone')
  await phone.close()
})

test('shows an editor no admin, neither in the navigation nor by its address', async () => {
  const { loginName } = await addOfficer(server.db, street, { role: 'editor' })
  const editor = await Desk.open(browser, server.url)
  await editor.goTo('/admin/officers')
  await editor.signIn(loginName, OFFICER_PASSWORD)
  await editor.see('没有这个页面')
  expect(await editor.page.getByRole('menuitem', { name: '操作记录' }).count()).toBe(0)
  await editor.close()
})

test('no screen has a fault that axe-core finds', () => {
  expect(faults).toEqual([])
})
