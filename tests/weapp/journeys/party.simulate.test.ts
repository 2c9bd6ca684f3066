import { CHILD, MOTHER } from '../scenes/party'
import { openSimulated } from '../simulate/open'
import type { Weapp } from '../weapp'
import { type JourneyServer, MULIN, START_PATIENCE, startJourneyServer } from './start-server'

let server: JourneyServer
let weapp: Weapp

beforeAll(async () => {
  server = await startJourneyServer('party')
  weapp = openSimulated(MULIN, server.settings)
  await weapp.wx.loginCodes('xiaomu')
  await weapp.launch({ path: 'pages/me/index' })
  await weapp.tap('登录')
  await weapp.tap('微信登录')
}, START_PATIENCE)
afterAll(async () => {
  await weapp.close()
  await server.close()
})

const openRegistration = (id = '') =>
  weapp.launch({ path: 'pages/signing/registration/index', query: { id } })
const brightness = async () =>
  (await weapp.log()).calls
    .filter(({ name }) => name === 'setScreenBrightness')
    .map(({ options }) => (options as { value: number }).value)

describe('a party', () => {
  it('shows its ticket bright, and leaves the screen as it was', async () => {
    await openRegistration(server.facts.party)
    await weapp.tap('出示入场码')
    expect(await weapp.attribute('.qr-code', 'style')).toContain('data:image/svg+xml')
    expect(await weapp.text('.ticket-card__spoken')).toMatch(/^\d+ \d+$/)
    await weapp.see(`${MOTHER}、${CHILD}，共 3 人`)
    await weapp.back()
    expect(await brightness()).toEqual([1, 0.4])
  })

  it('lets one leave while the others stay', async () => {
    await weapp.tap(`${CHILD}不来了`)
    await weapp.see('已退出')
    await weapp.see('报名成功')
    await weapp.tap('出示入场码')
    await weapp.see('共 2 人')
  })

  it('checks in by the poster who is there, each alone', async () => {
    const scene = `${server.facts.film}${server.facts.code}`
    await weapp.launch({ path: 'pages/signing/check-in/index', query: { scene } })
    await weapp.tap(`.option-row ${MOTHER}`)
    await weapp.tap('1 人签到')
    await weapp.see('签到成功')
    await weapp.tap('查看我的报名')
    await weapp.see('已签到')
  })

  it('says of a code that is no poster’s what to do', async () => {
    const query = { id: server.facts.film ?? '', code: 'not-a-poster' }
    await weapp.launch({ path: 'pages/signing/check-in/index', query })
    await weapp.tap('我来了，签到')
    await weapp.see('请扫现场海报上的签到码')
  })
})

describe('a seat that is offered', () => {
  it('says until when it is kept, and is taken by a tap', async () => {
    await openRegistration(server.facts.offered)
    await weapp.see('有名额了，请您确认')
    await weapp.see('名额为您留到')
    await weapp.tap('我要参加')
    await weapp.see('报名成功')
    await weapp.see('出示入场码')
  })
})
