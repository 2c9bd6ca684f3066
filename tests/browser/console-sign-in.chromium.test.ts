import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser'
import { addOfficer, OFFICER_PASSWORD } from '../officer-scene'
import { addUnit } from '../scene'
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
}, START_PATIENCE)
afterAll(async () => {
  await browser.close()
  await server.close()
})
afterEach(() => desk.close())

test('shows the demo officers, fills one in, and lets them in and out', async () => {
  const { loadDemoOfficers } = await import('../../server/commands/load-demo-officers')
  await loadDemoOfficers(server.db, 'mulin-demo', new Date())
  desk = await Desk.open(browser, server.url)
  await desk.goTo('/')
  await desk.see('演示账号，点一下填好。')
  await desk.picture('console-sign-in')
  expect(await desk.accessibilityFaults()).toEqual([])
  await desk.press('管理员 admin')
  await desk.press('登录')
  await desk.see('演示管理员')
  await desk.picture('console-home')
  await desk.press(/演示管理员/)
  await desk.page.getByRole('menuitem', { name: '我的账号' }).click()
  await desk.see('修改密码')
  await desk.picture('console-account')
  expect(await desk.accessibilityFaults()).toEqual([])
  await desk.press(/演示管理员/)
  await desk.page.getByRole('menuitem', { name: '退出登录' }).click()
  await desk.see('演示账号，点一下填好。')
})

test('makes an officer with a first password choose their own, and keeps the weak one out', async () => {
  const { loginName } = await addOfficer(server.db, street, { role: 'editor', mustChangePassword: true })
  desk = await Desk.open(browser, server.url)
  await desk.goTo('/')
  await desk.signIn(loginName, OFFICER_PASSWORD)
  await desk.see('设置自己的密码')
  await desk.field('现在的密码').fill(OFFICER_PASSWORD)
  await desk.field('新密码').fill('1234567890')
  await desk.field('再输一次新密码').fill('1234567890')
  await desk.see('这个密码太容易被猜到，请换一个。')
  await desk.picture('console-first-password')
  expect(await desk.accessibilityFaults()).toEqual([])
  await desk.field('新密码').fill('柳荫路边第三张长椅上')
  await desk.field('再输一次新密码').fill('柳荫路边第三张长椅上')
  await desk.press('保存新密码')
  await desk.see('新密码已生效，其他设备已退出登录')
})

test('says kindly what is wrong, and when to try again after too many attempts', async () => {
  const { loginName } = await addOfficer(server.db, street, { role: 'editor' })
  desk = await Desk.open(browser, server.url, 'phone')
  await desk.goTo('/')
  for (let round = 0; round < 5; round++) {
    const answered = desk.page.waitForResponse((reply) => reply.request().method() === 'POST')
    await desk.signIn(loginName, 'not the password')
    await answered
    await desk.see('登录名或密码不对，请检查后再试。')
  }
  await desk.signIn(loginName, OFFICER_PASSWORD)
  await desk.see('尝试次数太多，请过 15 分钟再登录，或请管理员重置密码。')
  await desk.picture('console-sign-in-throttled-phone')
  expect(await desk.overflow()).toBe(0)
  expect(await desk.accessibilityFaults()).toEqual([])
})

test('comes over the page when the session has run out, and leaves what was typed', async () => {
  const { loginName, id } = await addOfficer(server.db, street, { role: 'editor' })
  desk = await Desk.open(browser, server.url)
  await desk.goTo('/account')
  await desk.signIn(loginName, OFFICER_PASSWORD)
  await desk.see('修改密码')
  await desk.field('现在的密码').fill(OFFICER_PASSWORD)
  await desk.field('新密码').fill('seven-bridges-walk')
  await desk.field('再输一次新密码').fill('seven-bridges-walk')
  await server.db.deleteFrom('officerSession').where('officerId', '=', id).execute()
  await desk.press('保存新密码')
  await desk.see('请重新登录，页面上没有保存的内容还在。')
  await desk.page.getByRole('dialog').getByLabel('密码', { exact: true }).fill(OFFICER_PASSWORD)
  await desk.page.getByRole('dialog').getByRole('button', { name: '登录', exact: true }).click()
  await desk.page.getByRole('dialog').waitFor({ state: 'hidden' })
  await desk.press('保存新密码')
  await desk.see('新密码已生效，其他设备已退出登录')
})

test('signs out on every device at once, and on none where the server could not be told', async () => {
  const { loginName, id } = await addOfficer(server.db, street, { role: 'editor' })
  const sessions = async () =>
    (await server.db.selectFrom('officerSession').select('tokenHash').where('officerId', '=', id).execute())
      .length
  const signedIn = async () => {
    const one = await Desk.open(browser, server.url)
    await one.goTo('/account')
    await one.signIn(loginName, OFFICER_PASSWORD)
    await one.see('登录的设备')
    return one
  }
  const forgotten = await signedIn()
  desk = await signedIn()
  await desk.page.route('**/staff/sessions', (route) => route.abort())
  await desk.press('退出所有设备')
  await desk.see(/连不上服务器/)
  await desk.see('登录的设备')
  expect(await sessions()).toBe(2)
  await desk.page.unroute('**/staff/sessions')
  await desk.press('退出所有设备')
  await desk.see('所有设备都已退出登录')
  await desk.field('登录名').waitFor()
  expect(await sessions()).toBe(0)
  await forgotten.page.reload()
  await forgotten.field('登录名').waitFor()
  await forgotten.close()
})
