import { addNews } from '../scene'
import { type NewsRoom, openNewsRoom, REPAIR_STALL, untilSaved } from './news-room'
import { START_PATIENCE } from './phone'

let room: NewsRoom
beforeAll(async () => {
  room = await openNewsRoom()
}, START_PATIENCE)
afterAll(() => room.close())

describe('two officers write at the same article', () => {
  it('nothing is overwritten: both see both, and what was not chosen stays a version', async () => {
    const chen = await room.openDesk('chen')
    const zhou = await room.openDesk('zhou')
    for (const desk of [chen, zhou]) {
      await desk.page.getByRole('link', { name: REPAIR_STALL }).click()
      await desk.field('标题').waitFor()
    }
    await zhou.field('标题').fill('周六修伞摊改到周日')
    await untilSaved(zhou)
    await chen.field('标题').fill('周六修伞摊照常，另有磨刀')
    await chen.see('周编辑 也在改这篇文章。您写的都还在，比对后决定留哪个。')
    await chen.press('比对')
    await chen.page.getByRole('region', { name: '周编辑的' }).getByText('改到周日').waitFor()
    await chen.picture('console-news-conflict')
    expect(await chen.accessibilityFaults()).toEqual([])
    await chen.press('用我的')
    await chen.page.getByRole('dialog').waitFor({ state: 'hidden' })
    await untilSaved(chen)
    await chen.press('版本')
    await chen.page
      .getByLabel('所有版本')
      .getByRole('button', { name: /周编辑/ })
      .waitFor()
  })

  it('takes the other one when asked to, and keeps what was written here as a version', async () => {
    const id = await addNews(room.server.db, room.street, { title: '花园认养' })
    const [chen, zhou] = [await room.openDesk('chen'), await room.openDesk('zhou')]
    for (const desk of [chen, zhou]) {
      await desk.goTo(`/news/${id}`)
      await desk.field('标题').waitFor()
    }
    await zhou.field('标题').fill('花园认养，还剩三块地')
    await untilSaved(zhou)
    await chen.field('标题').fill('花园认养开始了')
    await chen.see(/周编辑 也在改这篇文章/)
    await chen.press('比对')
    await chen.press('用周编辑的')
    await chen.page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await chen.field('标题').inputValue()).toBe('花园认养，还剩三块地')
    await chen.press('版本')
    const mine = chen.page.getByLabel('所有版本').getByRole('button', { name: /陈编辑/ })
    await mine.nth(1).click()
    await chen.page.locator('.comparison').getByText('花园认养开始了').waitFor()
  })

  it('says why it is not saved while the server is away, warns before leaving, and loses nothing', async () => {
    const desk = await room.openDesk('chen')
    await desk.press('写文章')
    await desk.page.route('**/api/v1/staff/news', (route) => route.abort())
    await desk.field('标题').fill('断网时写的')
    await desk.see('没有保存：连不上服务器，请检查网络后再试。')
    await desk.press('‹ 资讯')
    await desk.see('刚写的内容还没有保存')
    await desk.picture('console-news-leave')
    await desk.page.unroute('**/api/v1/staff/news')
    await desk.press('保存后离开')
    await desk.see('断网时写的')
  })
})
