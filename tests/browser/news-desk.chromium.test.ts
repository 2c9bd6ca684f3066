import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { demoPictures } from '../../server/demo/pictures/demo-pictures'
import { EVENTS } from '../journey-scene'
import type { Desk } from './desk'
import { type NewsRoom, openNewsRoom, REPAIR_STALL, untilSaved } from './news-room'
import { START_PATIENCE } from './phone'

/** As Word leaves it on the clipboard. */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
<h1><span lang=EN-US style='mso-bidi-font-family:Arial'>怎么参加</span><o:p></o:p></h1>
<p class=MsoNormal style='text-indent:21.0pt'><span style='font-family:宋体'>\u3000\u3000带一只碗，<b>别的都备好了</b>。</span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>l<span>&nbsp;</span></span>先到先坐</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>l<span>&nbsp;</span></span>小朋友由大人陪着</p>
<!--EndFragment--></body></html>`

const pictureOf = async (name: string) => {
  const svg = demoPictures[name]?.svg()
  if (svg === undefined) throw new Error(`The demo has no ${name} any more.`)
  return sharp(Buffer.from(svg)).jpeg().toBuffer()
}
const article = (desk: Desk) => desk.page.locator('.article-text')

/** What a paste or a drop carries is made in the page: a test may not reach the clipboard of the machine. */
const paste = (page: Page, html: string) =>
  page.evaluate(`(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', ${JSON.stringify(html)})
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.querySelector('.article-text').dispatchEvent(event)
  })()`)

const drop = (page: Page, name: string, bytes: Buffer) =>
  page.evaluate(`(() => {
    const dataTransfer = new DataTransfer()
    const bytes = Uint8Array.from(atob('${bytes.toString('base64')}'), (character) => character.charCodeAt(0))
    dataTransfer.items.add(new File([bytes], ${JSON.stringify(name)}, { type: 'image/jpeg' }))
    const place = document.querySelector('.article-text')
    const { left, bottom } = place.lastElementChild.getBoundingClientRect()
    const at = { clientX: left + 20, clientY: bottom - 4 }
    place.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, ...at }))
  })()`)

let room: NewsRoom
beforeAll(async () => {
  room = await openNewsRoom()
}, START_PATIENCE)
afterAll(() => room.close())

describe('an officer writes an article', () => {
  const TITLE = '重阳糕，从一碗米粉开始'
  let desk: Desk
  beforeAll(async () => {
    desk = await room.openDesk('chen')
  }, START_PATIENCE)

  it('finds the list, with what others wrote', async () => {
    await desk.see(REPAIR_STALL)
    await desk.picture('console-news-list')
    expect(await desk.accessibilityFaults()).toEqual([])
    expect(await desk.overflow()).toBe(0)
    await desk.press('写文章')
  })

  it('types, pastes from Word, and makes a heading, a quotation, a list and a table', async () => {
    await desk.field('标题').fill(TITLE)
    await article(desk).click()
    await desk.page.keyboard.type('重阳快到了，青禾的厨房又要热闹起来。')
    await desk.page.keyboard.press('Enter')
    await paste(desk.page, FROM_WORD)
    await article(desk).getByRole('heading', { name: '怎么参加', level: 2 }).waitFor()
    expect(await article(desk).locator('li').allInnerTexts()).toEqual(['先到先坐', '小朋友由大人陪着'])
    expect(await article(desk).locator('strong').allInnerTexts()).toEqual(['别的都备好了'])

    await desk.page.keyboard.press('Enter')
    await desk.page.keyboard.press('Enter')
    await desk.press('讲话')
    await article(desk).getByText('讲话内容').waitFor()
    await desk.page.keyboard.press('Control+End')
    await desk.page.keyboard.press('Enter')
    await desk.page.keyboard.press('Enter')
    await desk.press('表格')
    await desk.page.keyboard.type('时间')
    await desk.page.keyboard.press('Tab')
    await desk.page.keyboard.type('做什么')
    await desk.page.keyboard.press('Tab')
    expect(await article(desk).locator('th').count()).toBe(3)
    await desk.press('删这一列')
    expect(await article(desk).locator('th').allInnerTexts()).toEqual(['时间', '做什么'])
    await untilSaved(desk)
    await desk.page.waitForURL(/\/console\/news\/[^/]{20}$/)
  })

  it('brings a picture by dragging and a file by the button, and is asked what the picture shows', async () => {
    await drop(desk.page, '做糕.jpg', await pictureOf('cake-making'))
    const field = desk.page.getByLabel('图片说明')
    await field.waitFor()
    await desk.page.locator('.article-image__waiting').waitFor({ state: 'hidden' })
    await field.fill('几位邻居围着桌子做重阳糕')
    await desk.page.getByLabel('选择附件').setInputFiles({
      name: '报名须知.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n%%EOF'),
    })
    await desk.see('报名须知.pdf')
    await desk.page.getByLabel('选择附件').setInputFiles({
      name: '假的.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('<html>'),
    })
    await desk.see(/“假的.pdf”不能作附件/)
    await untilSaved(desk)
  })

  it('cuts the cover from the picture and names the event', async () => {
    await desk.press(/用正文第 1 张图片/)
    await desk.see('封面露出哪一块')
    await desk.page.locator('.reactEasyCrop_CropArea').waitFor()
    await desk.picture('console-news-crop')
    await desk.press('就用这一块')
    await desk.page.locator('.cover-field__picture').waitFor()
    const ratio: unknown = await desk.page.evaluate(`(async () => {
      const cover = document.querySelector('.cover-field__picture')
      await cover.decode()
      return cover.naturalWidth / cover.naturalHeight
    })()`)
    expect(ratio).toBeCloseTo(4 / 3, 1)
    await desk.choose('关联活动', EVENTS.cake)
    await untilSaved(desk)
    await desk.page.evaluate('window.scrollTo(0, 0)')
    await desk.picture('console-news-editor')
    expect(await desk.accessibilityFaults()).toEqual([])
    expect(await desk.overflow()).toBe(0)
  })

  it('sees it as the phone shows it, also in the elder view, before anybody else can', async () => {
    await desk.press('预览')
    const phone = desk.page.frameLocator('iframe[title="手机预览"]')
    await phone.getByText(TITLE).first().waitFor()
    await phone.locator('.article-body__speech-title').waitFor()
    await desk.picture('console-news-preview')
    await desk.page.getByText('长辈版', { exact: true }).click()
    await phone.locator('.view--elder').first().waitFor()
    await phone.getByText(TITLE).first().waitFor()
    await desk.picture('console-news-preview-elder')
    await desk.page.getByRole('button', { name: 'Close' }).or(desk.page.getByLabel('关闭')).first().click()
    const list = await room.server.app.inject({ url: '/api/v1/news' })
    expect(list.body).not.toContain(TITLE)
  })

  it('schedules it, then publishes it now, and a resident reads it', async () => {
    await desk.press('发布')
    await desk.page.getByText('到时间自动发布').click()
    await desk.field('发布时间').waitFor()
    await desk.picture('console-news-publish')
    await desk.page.getByRole('dialog').getByRole('button', { name: '定时发布' }).click()
    await desk.see('到时间会自动发布')
    await desk.page.locator('.state-tag--scheduled').waitFor()
    expect((await room.server.app.inject({ url: '/api/v1/news' })).body).not.toContain(TITLE)

    await desk.press('发布')
    await desk.page.getByText('现在发布').first().click()
    await desk.page.getByRole('dialog').getByRole('button', { name: '现在发布' }).click()
    await desk.page.locator('.state-tag--published').waitFor()

    const phone = await room.openPhone()
    await phone.goTo('/')
    await phone.see(TITLE)
    await phone.tap(TITLE)
    await phone.page.locator('.article-body__attachment-name').waitFor()
    expect(await phone.page.locator('.article-body__heading-2').innerText()).toBe('怎么参加')
    expect(await phone.page.locator('.article-body__speech-title').innerText()).toBe('《讲话题目》')
    expect(await phone.page.locator('.article-body').innerText()).toContain('先到先坐')
    await phone.see(EVENTS.cake)
    await phone.picture('h5-news-from-desk')
    expect(await phone.overflow()).toBe(0)
  })

  it('changes it, which residents see once that is published too', async () => {
    await desk.field('标题').fill(`${TITLE}（改期）`)
    await desk.see('有改动还没发布')
    expect((await room.server.app.inject({ url: '/api/v1/news' })).body).not.toContain('改期')
    await desk.press('发布改动')
    await desk.page.getByRole('dialog').getByRole('button', { name: '发布改动' }).click()
    await desk.page.getByText('有改动还没发布').waitFor({ state: 'hidden' })
    expect((await room.server.app.inject({ url: '/api/v1/news' })).body).toContain('改期')
  })

  it('pins it on top of the list', async () => {
    await desk.page.getByRole('switch', { name: '置顶' }).click()
    await desk.see('到时间自动取消。')
    const { items } = (await room.server.app.inject({ url: '/api/v1/news' })).json<{ items: object[] }>()
    expect(items[0]).toMatchObject({ isPinned: true })
  })

  it('goes back to an old version, and finds the newer one still there', async () => {
    await desk.press('版本')
    await desk.page.getByLabel('所有版本').getByRole('button').nth(1).waitFor()
    await desk.page
      .getByLabel('所有版本')
      .getByRole('button', { name: /第 1 版/ })
      .click()
    await desk.page.locator('.comparison ins, .comparison del').first().waitFor()
    await desk.picture('console-news-versions')
    expect(await desk.accessibilityFaults()).toEqual([])
    await desk.press('恢复第 1 版')
    await desk.see('已恢复，原来的也还在版本里')
    expect(await desk.field('标题').inputValue()).toBe(TITLE)
    await desk.press('版本')
    await desk.see('从第 1 版恢复')
  })
})
