import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser'
import { hourOfDay } from '../../core/rules/shanghai-time'
import { addJourneyEvents, addJourneyNews, FIRST_TO_LAST } from '../journey-scene'
import { addEvent, bodyOf } from '../scene'
import { startTestServer, type TestServer } from '../test-server'
import { H5, Phone, START_PATIENCE } from './phone'

const DAY = 24 * 3_600_000

const WALK = '沿着临溪走一走，认二十种树'
const NEXT_WALK = '沿着临溪走一走，秋天再来'
const NOTICE = '第 40 期便民服务日：磨刀、修伞、量血压'
/** The button, not the sentence about it. */
const TICKET = /^出示入场码$/
const MOTHER = '阿婆'
const CHILD = '小满'

let browser: Browser
let server: TestServer
let xiaomu: Phone
let aqing: Phone
let step = 0
/** Numbered as the story goes, for whoever looks through them. */
const shot = (phone: Phone, name: string) =>
  phone.picture(`journey-${String(++step).padStart(2, '0')}-${name}`)

/** Days away, so that who waits is promoted at once. */
const addWalks = async () => {
  const unit = await server.db
    .selectFrom('unit')
    .select('id')
    .where('kind', '=', 'neighbourhood')
    .executeTakeFirstOrThrow()
  for (const [title, day] of [
    [WALK, 4],
    [NEXT_WALK, 18],
  ] as const) {
    const at = (hour: number) => hourOfDay(new Date(Date.now() + day * DAY), hour)
    await addEvent(server.db, unit.id, {
      title,
      seriesId: 'walks',
      body: bodyOf('走得慢，边走边停。带水，穿走得惯的鞋。'),
      closesAt: at(-6),
      cancelDeadline: at(9),
      sessions: [{ startsAt: at(14), endsAt: at(16), capacity: 3 }],
    })
  }
}

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startTestServer({ listen: true, h5Dir: H5 })
  await addJourneyNews(server.db)
  await addJourneyEvents(server.db)
  await addWalks()
  xiaomu = await Phone.open(browser, server.url)
  aqing = await Phone.open(browser, server.url)
}, START_PATIENCE)
afterAll(async () => {
  await xiaomu.close()
  await aqing.close()
  await browser.close()
  await server.close()
})
afterEach(async () => {
  expect([await xiaomu.overflow(), await aqing.overflow()]).toEqual([0, 0])
})

const openEvent = async (phone: Phone, title: string) => {
  await phone.goTo('/pages/events/index')
  await phone.tap(title)
  await phone.see('走得慢，边走边停')
}

describe('a resident', () => {
  it('comes for the first time and reads, without being asked for anything', async () => {
    await xiaomu.goTo('/')
    await xiaomu.see(NOTICE)
    await shot(xiaomu, 'first-visit')
    await xiaomu.tap(NOTICE)
    await xiaomu.see(FIRST_TO_LAST)
    await shot(xiaomu, 'read')
  })

  it('likes what was read, by a name, and bookmarks it', async () => {
    await xiaomu.reaction('点赞', { isOn: false, count: 0 }).tap()
    await xiaomu.signIn('小睦')
    await xiaomu.reaction('点赞', { isOn: true, count: 1 }).waitFor()
    await xiaomu.andWaitFor('/bookmark', () => xiaomu.reaction('收藏', { isOn: false, count: 0 }).tap())
    await xiaomu.reaction('收藏', { isOn: true, count: 1 }).waitFor()
    await shot(xiaomu, 'liked-and-bookmarked')
  })

  it('finds an event by its day, and sees the other times of its series', async () => {
    await xiaomu.goTo('/pages/events/index')
    await xiaomu.see(WALK)
    await shot(xiaomu, 'events')
    await xiaomu.tap('日历')
    await xiaomu.page.locator('.month-calendar__dot').first().waitFor()
    await shot(xiaomu, 'calendar')
    await xiaomu.tap('日历')
    await xiaomu.tap(WALK)
    await xiaomu.see('这个系列的其他活动')
    await shot(xiaomu, 'event')
    await xiaomu.page.locator('.series-list').scrollIntoViewIfNeeded()
    await shot(xiaomu, 'series')
  })

  it('signs up with two relatives, who are added on the way', async () => {
    await xiaomu.tap('我要报名')
    for (const [name, year, relation] of [
      [MOTHER, '1951', '父母'],
      [CHILD, '2001', '子女'],
    ] as const) {
      await xiaomu.tap('添加一位家人')
      await xiaomu.page.locator('.relative-form input').nth(0).fill(name)
      await xiaomu.field('例如 1958').fill(year)
      await xiaomu.pick('关系', relation)
      await xiaomu.see(relation)
      await shot(xiaomu, `relative-${relation}`)
      await xiaomu.tap('加上这位家人')
      await xiaomu.see(name)
    }
    await xiaomu.see('已选 3 人')
    await shot(xiaomu, 'party-of-three')
    await xiaomu.tap('提交报名')
    await xiaomu.see('报名成功')
    await xiaomu.see(`小睦、${MOTHER}、${CHILD}`)
    await shot(xiaomu, 'confirmed')
  })

  it('shows a ticket for all of them', async () => {
    await xiaomu.tap(TICKET)
    await xiaomu.see('共 3 人')
    await shot(xiaomu, 'ticket')
  })

  it('puts the event into a calendar', async () => {
    await xiaomu.back()
    const downloading = xiaomu.page.waitForEvent('download')
    await xiaomu.tap('加到手机日历')
    const file = await (await downloading).createReadStream()
    const text = (await file.toArray()).join('')
    expect(text).toContain('BEGIN:VEVENT')
    expect(text).toContain('认二十种树')
  })
})

describe('a neighbour', () => {
  it('waits where it is full, knowing the place', async () => {
    await openEvent(aqing, WALK)
    await aqing.tap('排队候补')
    await aqing.signIn('阿青')
    await aqing.see('前面没有人在等')
    await shot(aqing, 'waitlist-form')
    await aqing.tap('提交，进入候补')
    await aqing.see('候补中，第 1 位')
    await shot(aqing, 'waitlisted')
  })

  it('has a seat as soon as the party cancels, after it was told what that means', async () => {
    await xiaomu.goTo('/pages/mine/registrations/index')
    await xiaomu.tap(WALK)
    await xiaomu.tap('取消报名')
    await xiaomu.see('名额会马上让给别人')
    await shot(xiaomu, 'cancel-question')
    await xiaomu.page.locator('.taro-modal__foot').getByText('取消报名').tap()
    await xiaomu.see('已取消')
    await shot(xiaomu, 'cancelled')

    await aqing.goTo('/pages/mine/notices/index')
    await aqing.see(WALK)
    await shot(aqing, 'promoted-notice')
    await aqing.goTo('/pages/mine/registrations/index')
    await aqing.tap(WALK)
    await aqing.see(TICKET)
    await shot(aqing, 'promoted')
  })
})

describe('without a network', () => {
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
    await shot(aqing, 'offline-ticket')
    await aqing.goTo('/')
    await aqing.see('离线内容')
    await shot(aqing, 'offline-home')
    await aqing.tap(NOTICE)
    await aqing.see(FIRST_TO_LAST)
    await shot(aqing, 'offline-article')
  })

  it('sends a like once, when the network is back', async () => {
    const sent: string[] = []
    await aqing.reaction('点赞', { isOn: false, count: 1 }).tap()
    await aqing.reaction('点赞', { isOn: true, count: 2 }).waitFor()
    aqing.page.on('request', (request) => {
      if (request.method() === 'PUT') sent.push(request.url())
    })
    await aqing.findServer()
    await aqing.andWaitFor('/like', () => aqing.goOffline().then(aqing.goOnline))
    await aqing.page.reload()
    await aqing.reaction('点赞', { isOn: true, count: 2 }).waitFor()
    expect(sent).toHaveLength(1)
    await shot(aqing, 'online-again')
  })
})

describe('for an older resident', () => {
  it('turns to large type by one tap, on every tab page', async () => {
    await xiaomu.goTo('/')
    await xiaomu.tap('长辈版')
    await xiaomu.see('标准版')
    await shot(xiaomu, 'elder-news')
    await xiaomu.tapTab('活动')
    await xiaomu.see(WALK)
    await shot(xiaomu, 'elder-events')
    await xiaomu.tapTab('我的')
    await xiaomu.see('我的报名')
    await shot(xiaomu, 'elder-me')
    await xiaomu.tap('更多')
    await xiaomu.see('我的点赞')
  })

  it('asks one thing a screen', async () => {
    await openEvent(xiaomu, NEXT_WALK)
    await shot(xiaomu, 'elder-event')
    await xiaomu.tap('我要报名')
    await xiaomu.see('谁来参加')
    await xiaomu.tap(MOTHER)
    await shot(xiaomu, 'elder-sign-up')
    await xiaomu.tap('提交报名')
    await xiaomu.see('报名成功')
    await shot(xiaomu, 'elder-confirmed')
  })
})

describe('in the dark', () => {
  it('is dark on every page once that is chosen', async () => {
    await aqing.goTo('/pages/mine/settings/index')
    await aqing.tap('深色')
    await shot(aqing, 'dark-settings')
    for (const [name, address, words] of [
      ['news', '/pages/news/index', NOTICE],
      ['events', '/pages/events/index', WALK],
      ['me', '/pages/me/index', '阿青'],
    ] as const) {
      await aqing.goTo(address)
      await aqing.see(words)
      await shot(aqing, `dark-${name}`)
    }
    await aqing.goTo('/pages/mine/registrations/index')
    await aqing.tap(WALK)
    await aqing.see(TICKET)
    await shot(aqing, 'dark-registration')
    await aqing.tap(TICKET)
    await aqing.see('扫不出来时')
    await shot(aqing, 'dark-ticket')
  })
})
