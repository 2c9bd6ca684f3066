import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import type { Registration } from '../../core/contract/registration'
import { launchBrowser } from '../browser'
import { addOfficer, OFFICER_PASSWORD } from '../officer-scene'
import { addEvent, addUnit, resident } from '../scene'
import { startTestServer, type TestServer } from '../test-server'
import { CONSOLE, Desk } from './desk'
import { START_PATIENCE } from './phone'

let browser: Browser
let server: TestServer
let phone: Desk
let wang: Registration
let port: number

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startTestServer({ listen: true, consoleDir: CONSOLE })
  port = (server.app.server.address() as AddressInfo).port
  const street = await addUnit(server.db, '临溪街道')
  await addOfficer(server.db, street, { role: 'organiser', loginName: 'lin', name: '林组织' })
  const { id } = await addEvent(server.db, street, { title: '重阳糕制作' })
  wang = (await (await resident(server.app, '王阿姨')).signUp(id)).json<Registration>()
  phone = await Desk.open(browser, server.url, 'phone', 'allow')
  await phone.goTo('/check-in')
  await phone.signIn('lin', OFFICER_PASSWORD)
  await phone.press(/重阳糕制作/)
  await phone.see(/都已上传/)
  await phone.page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
}, START_PATIENCE)
afterAll(async () => {
  await phone.close()
  await browser.close()
  await server.close()
})

const loseNetwork = () =>
  new Promise<void>((resolve, reject) => {
    server.app.server.close((error) => (error ? reject(error) : resolve()))
    server.app.server.closeAllConnections()
  })
const findNetwork = () =>
  new Promise<void>((resolve) => server.app.server.listen(port, '127.0.0.1', () => resolve()))

const arrivals = async () => {
  const rows = server.db.selectFrom('attendee').select('checkedInAt').where('registrationId', '=', wang.id)
  return (await rows.execute()).filter(({ checkedInAt }) => checkedInAt !== null).length
}

test('starts again without a network, with its list and with what was not yet sent', async () => {
  await loseNetwork()
  await phone.page.reload()
  await phone.see('林组织')
  await phone.press(/名单在手机上/)
  await phone.field('短码、姓名或手机尾号').fill('王阿姨')
  await phone.press('王阿姨签到 1 人')
  await phone.see(/1 次签到还没上传，现在没有网络/)
  await phone.page.reload()
  await phone.press(/名单在手机上，还有 1 次没上传/)
  await phone.see('/ 1 人到了')
  expect(await phone.page.locator('.door__count strong').innerText()).toBe('1')
  await phone.picture('console-check-in-restarted-offline')
})

test('reads codes without a network, too', async () => {
  await phone.press('扫入场码')
  await phone.see('用不了摄像头，请允许使用，或者输短码、搜姓名。')
  const isThere = `caches.keys().then(async (names) => {
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return kept.flat().some(({ url }) => /jsQR/i.test(url))
  })`
  expect(await phone.page.evaluate(isThere)).toBe(true)
  await phone.press('停止扫码')
})

test('sends it once when the network is back', async () => {
  expect(await arrivals()).toBe(0)
  await findNetwork()
  await phone.press('更新名单')
  await phone.see(/都已上传/)
  expect(await arrivals()).toBe(1)
})

const sessions = async () =>
  (await server.db.selectFrom('officerSession').select('officerId').execute()).length

test('has neither the names nor the officer any more after signing out without a network', async () => {
  await loseNetwork()
  await phone.press(/林组织/)
  await phone.pickItem('退出登录')
  await phone.field('登录名').waitFor()
  expect(await phone.page.evaluate('JSON.stringify(localStorage)')).not.toMatch(/王阿姨|林组织/)
  await phone.see('已退出，这台设备上的名单和姓名都清除了。')
  await phone.picture('console-signed-out-offline')
  await phone.page.reload()
  await phone.see('已退出，这台设备上的名单和姓名都清除了。')
  await phone.field('登录名').waitFor()
})

test('ends the session on the server, too, when the network is back', async () => {
  expect(await sessions()).toBe(1)
  await findNetwork()
  await phone.page.getByText('已退出，这台设备上的名单和姓名都清除了。').waitFor({ state: 'detached' })
  expect(await sessions()).toBe(0)
  await loseNetwork()
  await phone.page.reload()
  await phone.see(/连不上服务器/)
  await findNetwork()
})

test('says so where it would not start again, until it is kept after all', async () => {
  const other = await Desk.open(browser, server.url, 'phone', 'allow')
  await other.page.addInitScript(`{
    const { register } = ServiceWorkerContainer.prototype
    let tries = 0
    ServiceWorkerContainer.prototype.register = function (...given) {
      tries += 1
      return tries === 1 ? Promise.reject(new TypeError('no such script')) : register.apply(this, given)
    }
  }`)
  await other.goTo('/check-in')
  await other.signIn('lin', OFFICER_PASSWORD)
  await other.press(/重阳糕制作/)
  await other.see('这台设备没网时打不开签到页。签到结束前，请不要关掉这个页面。')
  await other.picture('console-check-in-not-kept')
  expect(await other.overflow()).toBe(0)
  expect(await other.accessibilityFaults()).toEqual([])
  await other.press('再试一次')
  await other.words('这台设备没网时打不开签到页').waitFor({ state: 'detached' })
  await other.page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  await other.close()
})
