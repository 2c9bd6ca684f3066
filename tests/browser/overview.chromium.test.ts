import { addOfficer, OFFICER_PASSWORD } from '../officer-scene'
import { addUnit } from '../scene'
import type { Desk } from './desk'
import { type EventOffice, openEventOffice } from './event-office'
import { untilSaved } from './news-room'
import { addBusyStreet, APPROVED, PAST, SOON } from './overview-scene'
import { START_PATIENCE } from './phone'

let office: EventOffice
let pastEventId: string
beforeAll(async () => {
  office = await openEventOffice()
  pastEventId = (await addBusyStreet(office)).pastEventId
}, START_PATIENCE)
afterAll(() => office.close())

const tasks = (desk: Desk) => desk.page.locator('.task-list__title')
const task = (desk: Desk, words: RegExp) => desk.page.getByRole('link', { name: words })
const chart = (desk: Desk) => desk.page.locator('.recharts-bar-rectangle').first()

describe('the head of the street on a morning after', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await office.openDesk('qian', '/')
  }, START_PATIENCE)

  it('arrives where it says what needs them, and how it went lately', async () => {
    await task(desk, /审核/).waitFor()
    expect(await tasks(desk).allInnerTexts()).toEqual([
      `“${APPROVED}”有 1 份报名等审核`,
      `“${SOON}”有 4 份报名收不到微信，请打电话提醒`,
      expect.stringMatching(`“${SOON}”(今天|明天) .* 开始`),
      `“${PAST}”办完了，可以写活动回顾`,
      '1 篇资讯定好了时间，等着发布',
      '1 篇资讯草稿还没发布',
    ])
    await chart(desk).waitFor()
    await desk.see(/最近 30 天有 10 人次报名。/)
    await desk.picture('console-overview')
    expect(await desk.accessibilityFaults()).toEqual([])
    expect(await desk.overflow()).toBe(0)
  })

  it('reads the numbers behind a chart', async () => {
    const card = desk.page.getByRole('region', { name: '到场', exact: true })
    await card.getByText('看数字').click()
    expect(await card.locator('tbody tr').last().innerText()).toMatch(/\d+月\s+5\s+3/)
    await desk.picture('console-overview-numbers')
    expect(await desk.accessibilityFaults()).toEqual([])
  })

  it('does what waits where the link leads, and finds it gone', async () => {
    await task(desk, /审核/).click()
    await desk.page.getByRole('button', { name: '待审核', pressed: true }).waitFor()
    await desk.press('通过：冯小姐')
    await desk.open('概览')
    await task(desk, /修伞摊.*打电话/).waitFor()
    await task(desk, /审核/).waitFor({ state: 'hidden' })
    await task(desk, /修伞摊.*打电话/).click()
    await desk.page.getByRole('button', { name: '要打电话', pressed: true }).waitFor()
    await desk.see('收不到微信通知')
  })

  it('opens the event that is over, and sees who came', async () => {
    await desk.open('概览')
    await task(desk, /活动回顾/).click()
    await desk.page.getByRole('region', { name: '到场人数' }).waitFor()
    const cells = await desk.page.locator('.after-card tbody td').allInnerTexts()
    expect(cells).toEqual(['5', '3（60%）', '2'])
    await desk.picture('console-event-after')
    expect(await desk.accessibilityFaults()).toEqual([])
    expect(await desk.overflow()).toBe(0)
  })

  it('drafts the recap with a press, writes the story and publishes it', async () => {
    await desk.press('写活动回顾')
    await desk.page.waitForURL(/\/console\/news\/[^/]{20}$/)
    const article = desk.page.locator('.article-text')
    await article.getByText('青禾居民区在临溪睦邻中心举办了“重阳糕制作”，3 位居民到场参加。').waitFor()
    expect(await desk.field('标题').inputValue()).toBe(`活动回顾：${PAST}`)
    expect(await article.locator('img').count()).toBe(1)
    await desk.see(PAST)
    await article.getByText('3 位居民到场参加').click()
    await desk.page.keyboard.press('End')
    await desk.page.keyboard.press('Enter')
    await desk.page.keyboard.type('第一笼出锅的时候，满屋子都是枣香。')
    await untilSaved(desk)
    await desk.picture('console-recap')
    await desk.press('发布')
    await desk.page.getByRole('dialog').getByRole('button', { name: '现在发布' }).last().click()
    await desk.page.locator('.state-tag--published').waitFor()
  })

  it('finds the recap on the event, and no second one to write', async () => {
    await desk.goTo(`/events/${pastEventId}`)
    await desk.page.getByRole('link', { name: `活动回顾：${PAST}` }).waitFor()
    await desk.see('已发布')
    expect(await desk.page.getByRole('button', { name: '写活动回顾' }).count()).toBe(0)
    await desk.open('概览')
    await task(desk, /修伞摊.*打电话/).waitFor()
    expect(await task(desk, /活动回顾/).count()).toBe(0)
  })

  it('is read by a resident on the past event', async () => {
    const phone = await office.openPhone()
    await phone.goTo(`/pages/signing/event/index?id=${pastEventId}`)
    await phone.see(`活动回顾：${PAST}`)
    await phone.tap(`活动回顾：${PAST}`)
    await phone.see('第一笼出锅的时候，满屋子都是枣香。')
    await phone.picture('h5-recap')
  })
})

test('on a phone all of it is there, one below the other', async () => {
  const desk = await office.openDesk('lin', '/', 'phone')
  await task(desk, /修伞摊.*打电话/).waitFor()
  await chart(desk).waitFor()
  await desk.picture('console-overview-phone')
  expect(await desk.accessibilityFaults()).toEqual([])
  expect(await desk.overflow()).toBe(0)
  await desk.goTo(`/events/${pastEventId}`)
  await desk.page.locator('.after-card tbody').waitFor()
  await desk.picture('console-event-after-phone')
  expect(await desk.overflow()).toBe(0)
})

test('an editor is told of articles only', async () => {
  const desk = await office.openDesk('chen', '/')
  await desk.see('1 篇资讯草稿还没发布')
  expect(await desk.page.getByText(SOON).count()).toBe(0)
  expect(await desk.page.locator('.figure-card__title').allInnerTexts()).toEqual(['阅读'])
  await desk.goTo(`/events/${pastEventId}`)
  await desk.page.getByRole('link', { name: `活动回顾：${PAST}` }).waitFor()
  expect(await desk.page.locator('.after-card table').count()).toBe(0)
})

test('shows all but the chart where that does not come, and the chart after another try', async () => {
  const desk = await office.openDesk('lin', '/account')
  await desk.page.route('**/assets/chart-*.js', (route) => route.abort())
  await desk.open('概览')
  const card = desk.page.getByRole('region', { name: '报名', exact: true })
  await card.getByText('图没有显示出来，数字在下面。').waitFor()
  await task(desk, /修伞摊.*打电话/).waitFor()
  await card.getByText('看数字').click()
  await card.locator('tbody tr').first().waitFor()
  await desk.picture('console-overview-no-chart')
  expect(await desk.accessibilityFaults()).toEqual([])
  await desk.page.unroute('**/assets/chart-*.js')
  await card.getByRole('button', { name: '再试一次' }).click()
  await card.locator('.recharts-bar-rectangle').first().waitFor()
})

test('says so when nothing waits, and when it cannot be read, with a way to try again', async () => {
  const quiet = await addUnit(office.server.db, '安静街道')
  await addOfficer(office.server.db, quiet, { role: 'organiser', loginName: 'wu-quiet' })
  const desk = await office.openDesk('wu', '/account')
  await desk.page.route('**/staff/stats', (route) => route.abort())
  await desk.open('概览')
  await desk.page.getByRole('button', { name: '再试一次' }).waitFor()
  await desk.page.unroute('**/staff/stats')
  await desk.press('再试一次')
  await task(desk, /修伞摊.*打电话/).waitFor()
  await desk.page.context().clearCookies()
  await desk.goTo('/')
  await desk.signIn('wu-quiet', OFFICER_PASSWORD)
  await desk.see('现在没有等着您处理的事。')
  await desk.see(/最近 30 天没有人报名。/)
  await desk.picture('console-overview-quiet')
  expect(await desk.accessibilityFaults()).toEqual([])
})
