import { CHILD, FILM, GRANDCHILD, MOTHER, NEXT_TEA, TEA } from '../scenes/party'
import { openSimulated } from '../simulate/open'
import type { Weapp } from '../weapp'
import { signIn } from './sign-in'
import { type JourneyServer, MULIN, START_PATIENCE, startJourneyServer } from './start-server'

let server: JourneyServer
let weapp: Weapp

beforeAll(async () => {
  server = await startJourneyServer('party')
  weapp = openSimulated(MULIN, server.settings)
  await signIn(weapp, 'xiaomu')
}, START_PATIENCE)
afterAll(async () => {
  await weapp.close()
  await server.close()
})

const openRegistration = (id = '') =>
  weapp.launch({ path: 'pages/signing/registration/index', query: { id } })
const brightness = async () =>
  (await weapp.calls('setScreenBrightness')).map(({ options }) => (options as { value: number }).value)

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

  it('is declined after it was said that the next one gets it, and not before', async () => {
    await openRegistration(server.facts.offeredToo)
    await weapp.wx.answer('showModal', { reply: { confirm: false, cancel: true } })
    await weapp.tap('不来了，让给别人')
    await weapp.see('有名额了，请您确认')
    expect(JSON.stringify(await weapp.calls('showModal'))).toContain('名额会马上让给下一位')
    await weapp.wx.answer('showModal', { reply: { confirm: true, cancel: false } })
    await weapp.tap('不来了，让给别人')
    await weapp.see('已放弃')
    await weapp.see('重新报名')
    expect(await weapp.count('我要参加')).toBe(0)
  })
})

describe('the event of a registration', () => {
  it('is put into the telephone’s calendar, and a no costs nothing else', async () => {
    await openRegistration(server.facts.party)
    await weapp.tap('加到手机日历')
    expect(await weapp.calls('addPhoneCalendar')).toMatchObject([{ options: { title: FILM, alarm: true } }])
    await weapp.wx.answer('addPhoneCalendar', { fail: 'auth deny' })
    await weapp.tap('加到手机日历')
    expect(JSON.stringify(await weapp.calls('showModal'))).toContain('没有日历权限')
    await weapp.see('出示入场码')
  })

  it('leads to the other times of its series', async () => {
    await weapp.launch({ path: 'pages/events/index' })
    await weapp.tap(`.event-card ${NEXT_TEA}`)
    await weapp.see('这个系列的其他活动')
    expect(await weapp.texts('.series-list__title')).toEqual([TEA])
    await weapp.tap(`.series-list__row ${TEA}`)
    await weapp.see(`.event-detail__title ${TEA}`)
  })
})

describe('signing up a second time', () => {
  it('says who is in already, and has nothing to send', async () => {
    await weapp.launch({ path: 'pages/signing/sign-up/index', query: { id: server.facts.tea ?? '' } })
    await weapp.see('您已经报过名了')
    expect(await weapp.text()).toMatch(/邻居\d+：报名成功/)
    expect(await weapp.count('提交报名')).toBe(0)
    await weapp.tap('查看我的报名')
    await weapp.see('出示入场码')
    await weapp.back()
  })

  it('goes on with somebody else of the family', async () => {
    await weapp.tap(`.option-row ${GRANDCHILD}`)
    await weapp.tap('提交报名')
    await weapp.see('报名成功')
    await weapp.see(GRANDCHILD)
  })
})

describe('a ticket where there is no signal', () => {
  it('opens as it was kept, with a mark, also before it was ever shown', async () => {
    const openMine = async () => {
      await weapp.launch({ path: 'pages/me/index' })
      await weapp.tap('我的报名')
      await weapp.see(`.registration-card ${FILM}`)
      await weapp.tap(`.registration-card ${FILM}`)
      await weapp.see('.button 出示入场码')
    }
    await openMine()
    await weapp.wx.goOffline()
    await openMine()
    await weapp.tap('出示入场码')
    await weapp.see('离线内容')
    expect(await weapp.attribute('.qr-code', 'style')).toContain('data:image/svg+xml')
    expect(await weapp.text('.ticket-card__spoken')).toMatch(/^\d+ \d+$/)
  })

  it('is gone with whoever signs out', async () => {
    await weapp.launch({ path: 'pages/mine/settings/index' })
    await weapp.tap('退出登录')
    const { phone } = await weapp.memory()
    expect(Object.keys(phone.storage).filter((key) => key.includes('ticket'))).toEqual([])
    await weapp.wx.goOnline()
  })
})
