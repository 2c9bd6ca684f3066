import { FIRST_TO_LAST } from '../journey-scene'
import { type Phone, START_PATIENCE } from './phone'
import { NOTICE, openWalk, picturesOf, Street, TICKET, WALK } from './walks'

const shot = picturesOf('offline')

let street: Street
let aqing: Phone

beforeAll(async () => {
  street = await Street.open()
  aqing = await street.phone()
}, START_PATIENCE)
afterAll(() => street.close())
afterEach(async () => {
  expect(new Set(await street.overflows())).toEqual(new Set([0]))
})

describe('without a network', () => {
  it('is signed up for a walk while there still is one', async () => {
    await openWalk(aqing, WALK)
    await aqing.tap('我要报名')
    await aqing.signIn('阿青')
    await aqing.tap('提交报名')
    await aqing.see('报名成功')
    await aqing.goTo('/pages/mine/registrations/index')
    await aqing.see(WALK)
  })

  it('opens what was kept with a mark, the ticket too, and says what it needs for the rest', async () => {
    await aqing.goTo('/')
    await aqing.tap(NOTICE)
    await aqing.see(FIRST_TO_LAST)
    await aqing.back()
    await aqing.tapTab('我的')
    await aqing.loseServer()
    await aqing.tap('我的报名')
    await aqing.tap(WALK)
    await aqing.tap(TICKET)
    await aqing.see('离线内容')
    await aqing.see('扫不出来时')
    await shot(aqing, 'ticket')
    await aqing.goTo('/')
    await aqing.see('离线内容')
    await shot(aqing, 'home')
    await aqing.tap(NOTICE)
    await aqing.see(FIRST_TO_LAST)
    await shot(aqing, 'article')
  })

  it('sends a like once, when the network is back', async () => {
    const sent: string[] = []
    await aqing.reaction('点赞', { isOn: false, count: 0 }).tap()
    await aqing.reaction('点赞', { isOn: true, count: 1 }).waitFor()
    aqing.page.on('request', (request) => {
      if (request.method() === 'PUT') sent.push(request.url())
    })
    await aqing.findServer()
    await aqing.andWaitFor('/like', () => aqing.goOffline().then(aqing.goOnline))
    await aqing.page.reload()
    await aqing.reaction('点赞', { isOn: true, count: 1 }).waitFor()
    expect(sent).toHaveLength(1)
    await shot(aqing, 'online-again')
  })
})
