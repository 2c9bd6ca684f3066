import { addEvent, resident } from '../scene'
import type { Desk } from './desk'
import { type EventOffice, openEventOffice } from './event-office'
import { START_PATIENCE } from './phone'

const CAKE = '重阳糕制作'
const HOUR = 3_600_000

let office: EventOffice
beforeAll(async () => {
  office = await openEventOffice()
}, START_PATIENCE)
afterAll(() => office.close())

const publicEvents = async () => (await office.server.app.inject({ url: '/api/v1/events' })).body

/** As a picker takes it: Shanghai's hour, whatever the browser's zone is. */
const typed = (time: number) => {
  const local = new Date(time + 8 * HOUR)
  const clock = local.toISOString().slice(11, 16)
  return `${local.getUTCFullYear()}年${local.getUTCMonth() + 1}月${local.getUTCDate()}日 ${clock}`
}
const pick = async (desk: Desk, label: string, time: number) => {
  await desk.field(label).fill(typed(time))
  await desk.field(label).press('Enter')
}
const untilShown = (desk: Desk, time: number) =>
  desk.page
    .locator(`input[value="${typed(time)}"]`)
    .first()
    .waitFor()
/** An hour of the day in so many days. */
const inDays = (days: number, hour: number) => {
  const day = 24 * HOUR
  return Math.floor((Date.now() + 8 * HOUR) / day) * day - 8 * HOUR + days * day + hour * HOUR
}

describe('an organiser holds an event', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await office.openDesk('lin', '/events')
  }, START_PATIENCE)

  it('is told beside the field what does not go together, and nothing is saved', async () => {
    await desk.see('没有将要举办的活动')
    await desk.press('办活动')
    await pick(desk, '报名截止', inDays(30, 18))
    await desk.press('存为草稿')
    await desk.see('请填写活动名称')
    await desk.see('报名截止不能晚于最后一场结束')
    await desk.picture('console-event-problems')
    expect(await office.server.db.selectFrom('event').select('id').execute()).toEqual([])
  })

  it('fills in what matters, repeats the session, asks a question, and saves a draft', async () => {
    await desk.field('活动名称').fill(CAKE)
    await desk.choose('场地', '临溪睦邻中心')
    await pick(desk, '开始', inDays(20, 9))
    await untilShown(desk, inDays(20, 11))
    await pick(desk, '报名截止', inDays(19, 18))
    await desk.press('按周期排几场')
    await desk.field('一共几场').fill('3')
    await desk.press('加上这 2 场')
    await desk.see('第 3 场')
    await desk.press(/报名时问的问题/)
    await desk.press('加一个问题')
    await desk.field('问题 1').fill('有没有忌口？')
    await desk.press(/更多设置/)
    await desk.field('最小年龄').fill('8')
    await desk.page.locator('.article-text').click()
    await desk.page.keyboard.type('米粉和馅料都备好了。')
    await desk.page.evaluate('window.scrollTo(0, 0)')
    await desk.picture('console-event-form')
    expect(await desk.accessibilityFaults()).toEqual([])
    expect(await desk.overflow()).toBe(0)
    await desk.press('存为草稿')
    await desk.page.getByRole('heading', { name: CAKE, level: 1 }).waitFor()
    await desk.see('草稿')
    expect(await publicEvents()).not.toContain(CAKE)
    const sessions = await office.server.db.selectFrom('eventSession').select('startsAt').execute()
    expect(sessions.map(({ startsAt }) => startsAt.getTime()).sort()).toEqual(
      [20, 27, 34].map((days) => inDays(days, 9)),
    )
  })

  it('publishes it, and sees the seats fill while looking on', async () => {
    await desk.press('发布活动')
    await desk.see('报名中')
    expect(await publicEvents()).toContain(CAKE)
    const { items } = (await office.server.app.inject({ url: '/api/v1/events' })).json<{
      items: { id: string; sessions: { id: string }[] }[]
    }>()
    const [event] = items
    const someone = await resident(office.server.app, '王阿姨')
    await someone.ask('PATCH', '/me', { payload: { birthYear: 1960 } })
    const reply = await someone.signUp(event?.id ?? '', {
      body: { sessionId: event?.sessions[0]?.id, attendees: [{ self: true }] },
    })
    expect([reply.statusCode, reply.body]).toEqual([201, expect.anything()])
    await desk.page.locator('.seat-card__taken').filter({ hasText: '1 / 30' }).waitFor()
    await desk.picture('console-event')
    expect(await desk.accessibilityFaults()).toEqual([])
  })

  it('changes it and tells those signed up in a sentence of their own', async () => {
    await desk.press('修改')
    await desk.field('活动名称').fill(`${CAKE}（改到上午）`)
    await desk.press('保存修改')
    await desk.see('名称变了，已报名的人会收到通知。')
    await desk.field('给已报名的人附一句话（可以不写）').fill('请带一条围裙。')
    await desk.picture('console-event-change')
    await desk.page
      .getByRole('dialog')
      .getByRole('button', { name: /保\s?存/ })
      .click()
    await desk.page.getByRole('heading', { name: `${CAKE}（改到上午）`, level: 1 }).waitFor()
    const notices = await office.server.db.selectFrom('notice').select(['kind', 'facts']).execute()
    expect(JSON.stringify(notices)).toContain('请带一条围裙。')
  })

  it('holds it once more, with every hour moved on', async () => {
    await desk.press('再办一次')
    await desk.see('照上次的填好了，时间挪到了下一次，请核对。')
    expect(await desk.field('第 1 场开始').inputValue()).toBe(typed(inDays(27, 9)))
    expect(await desk.field('报名截止').inputValue()).toBe(typed(inDays(26, 18)))
    await desk.open('活动')
    await desk.see('重阳糕')
  })

  it('cancels it with a reason that residents are told', async () => {
    await desk.page.getByRole('link', { name: `${CAKE}（改到上午）`, exact: true }).click()
    await desk.press('取消活动')
    await desk.field('原因').fill('老师临时有事，改期另行通知。')
    await desk.press('取消这个活动')
    await desk.see('已取消：老师临时有事，改期另行通知。')
    await desk.picture('console-event-cancelled')
    const notices = await office.server.db.selectFrom('notice').select('facts').execute()
    expect(JSON.stringify(notices)).toContain('老师临时有事')
  })

  it('finds it by its name, also on a phone', async () => {
    const phone = await office.openDesk('lin', '/events', 'phone')
    await phone.field('搜活动名称').fill('重阳')
    await phone.field('搜活动名称').press('Enter')
    await phone.see(`${CAKE}（改到上午）`)
    await phone.picture('console-events-phone')
    expect(await phone.accessibilityFaults()).toEqual([])
    expect(await phone.overflow()).toBe(0)
  })
})

test('two organisers change the same event: the second is told, and nothing is overwritten', async () => {
  const { id } = await addEvent(office.server.db, office.unit, { title: '修伞摊' })
  const lin = await office.openDesk('lin', `/events/${id}/edit`)
  const wu = await office.openDesk('wu', `/events/${id}/edit`)
  await wu.field('活动名称').fill('修伞磨刀摊')
  await wu.press('保存修改')
  await wu.page
    .getByRole('dialog')
    .getByRole('button', { name: /保\s?存/ })
    .click()
  await wu.page.getByRole('heading', { name: '修伞磨刀摊', level: 1 }).waitFor()

  await lin.field('活动名称').fill('修伞摊，每周六')
  await lin.press('保存修改')
  await lin.page
    .getByRole('dialog')
    .getByRole('button', { name: /保\s?存/ })
    .click()
  await lin.see('和对方不一样的地方：活动名称。')
  await lin.page.evaluate('window.scrollTo(0, 0)')
  await lin.picture('console-event-conflict')
  expect(await lin.accessibilityFaults()).toEqual([])
  expect(await publicEvents()).toContain('修伞磨刀摊')
  await lin.press('以我填的为准')
  await lin.press('保存修改')
  await lin.page
    .getByRole('dialog')
    .getByRole('button', { name: /保\s?存/ })
    .click()
  await lin.page.getByRole('heading', { name: '修伞摊，每周六', level: 1 }).waitFor()
})

test('an editor sees the events and may change none', async () => {
  const { id } = await addEvent(office.server.db, office.unit, { title: '邻里棋会' })
  const chen = await office.openDesk('chen', `/events/${id}`)
  await chen.see('邻里棋会')
  expect(await chen.page.getByRole('button', { name: /修\s?改|取消活动/ }).count()).toBe(0)
})
