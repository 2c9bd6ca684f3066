import { generate } from 'otplib'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser'
import { addOfficer, OFFICER_PASSWORD } from '../officer-scene'
import { addUnit } from '../scene'
import { startTestServer, type TestServer } from '../test-server'
import { CONSOLE, Desk } from './desk'
import { START_PATIENCE } from './phone'

const STEP_MS = 30_000

let browser: Browser
let server: TestServer
let street: string
/** The server's, moved on by a step so that the next code is another one. */
const clock = { now: new Date() }

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startTestServer({
    listen: true,
    consoleDir: CONSOLE,
    now: () => clock.now,
    settings: { isProduction: true, isDemo: false },
  })
  street = await addUnit(server.db, '临溪街道')
}, START_PATIENCE)
afterAll(async () => {
  await browser.close()
  await server.close()
})

const codeOf = (secret: string) => generate({ secret, epoch: Math.floor(clock.now.getTime() / 1000) })
const nextStep = () => {
  clock.now = new Date(clock.now.getTime() + 2 * STEP_MS)
}

const enrol = async (desk: Desk): Promise<string> => {
  await desk.page.locator('.totp-code').waitFor()
  const secret = (await desk.page.locator('code').first().innerText()).trim()
  await desk.field('动态验证码').fill('000000')
  await desk.press(/^绑\s?定$/)
  await desk.see('验证码不对或已用过，请输入验证器上最新的 6 位数字。')
  await desk.field('动态验证码').fill(await codeOf(secret))
  await desk.press(/^绑\s?定$/)
  return secret
}

describe('an admin in production', () => {
  let desk: Desk
  let secret: string
  beforeAll(async () => {
    await addOfficer(server.db, street, { role: 'admin', loginName: 'street-admin', name: '街道管理员' })
    desk = await Desk.open(browser, server.url)
    await desk.goTo('/')
    await desk.signIn('street-admin', OFFICER_PASSWORD)
  })
  afterAll(() => desk.close())

  it('gets no further than to the authenticator before one is enrolled', async () => {
    await desk.see('管理员登录时除了密码，还要输入手机上的动态验证码。')
    await desk.picture('console-first-totp')
    expect(await desk.accessibilityFaults()).toEqual([])
    await desk.goTo('/admin/audit')
    await desk.see('管理员登录时除了密码，还要输入手机上的动态验证码。')
  })

  it('enrols one by its code, not by a wrong one, and is let in', async () => {
    secret = await enrol(desk)
    await desk.see('街道管理员')
    await desk.page.getByRole('menuitem', { name: '操作记录' }).waitFor()
  })

  it('signs in with password and code, once each', async () => {
    const other = await Desk.open(browser, server.url, 'phone')
    await other.goTo('/')
    await other.signIn('street-admin', OFFICER_PASSWORD)
    await other.field('动态验证码').waitFor()
    await other.picture('console-sign-in-totp-phone')
    expect(await other.accessibilityFaults()).toEqual([])
    const used = await codeOf(secret)
    await other.field('动态验证码').fill(used)
    await other.press('登录')
    await other.see('验证码不对或已用过，请输入验证器上最新的 6 位数字。')
    nextStep()
    await other.field('动态验证码').fill(await codeOf(secret))
    await other.press('登录')
    await other.see('街道管理员')
    await other.close()
  })

  it('signs out everywhere, which ends the session on the other device, too', async () => {
    const other = await Desk.open(browser, server.url)
    await other.goTo('/account')
    await other.signIn('street-admin', OFFICER_PASSWORD)
    nextStep()
    await other.field('动态验证码').fill(await codeOf(secret))
    await other.press('登录')
    await other.press('退出所有设备')
    await other.field('登录名').waitFor()
    await other.close()
    await desk.page.reload()
    await desk.field('登录名').waitFor()
  })
})

test('an editor enrols by choice, and parts with it only with the password', async () => {
  await addOfficer(server.db, street, { role: 'editor', loginName: 'chen' })
  const desk = await Desk.open(browser, server.url)
  await desk.goTo('/account')
  await desk.signIn('chen', OFFICER_PASSWORD)
  await desk.press('绑定验证器')
  await enrol(desk)
  await desk.see('已绑定')
  await desk.press('解除绑定')
  await desk.field('请输入密码').fill('not the password')
  await desk.settle('解除绑定')
  await desk.see('原密码不对，请再试一次。')
  await desk.field('请输入密码').fill(OFFICER_PASSWORD)
  await desk.settle('解除绑定')
  await desk.press('绑定验证器')
  await desk.close()
})
