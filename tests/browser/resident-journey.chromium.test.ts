import { FIRST_TO_LAST } from '../journey-scene'
import { type Phone, START_PATIENCE } from './phone'
import { addRelative, NOTICE, openWalk, picturesOf, Street, TICKET, WALK } from './walks'

const MOTHER = '阿婆'
const CHILD = '小满'
const shot = picturesOf('journey')

let street: Street
let xiaomu: Phone
let aqing: Phone

beforeAll(async () => {
  street = await Street.open()
  xiaomu = await street.phone()
  aqing = await street.phone()
}, START_PATIENCE)
afterAll(() => street.close())
afterEach(async () => {
  expect(new Set(await street.overflows())).toEqual(new Set([0]))
})

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
    await addRelative(xiaomu, { name: MOTHER, year: '1951', relation: '父母' })
    await addRelative(xiaomu, { name: CHILD, year: '2001', relation: '子女' })
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
    await openWalk(aqing, WALK)
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
