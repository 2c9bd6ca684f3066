import { readFile } from 'node:fs/promises'
import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import type { Page } from 'playwright-core'
import { SPEECH_CONTEST } from '../journey-scene'
import { type NewsRoom, openNewsRoom, REPAIR_STALL } from './news-room'
import { START_PATIENCE } from './phone'

let room: NewsRoom
beforeAll(async () => {
  room = await openNewsRoom()
}, START_PATIENCE)
afterAll(() => room.close())

describe('files dropped into the console', () => {
  it('become drafts to look through, and what cannot be read is named', async () => {
    const desk = await room.openDesk('chen')
    await desk.page.getByRole('button', { name: '导入文件' }).click()
    const docx = await Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Paragraph({ text: '楼道里的一盏灯', heading: HeadingLevel.HEADING_1 }),
              new Paragraph('2024-05-20'),
              new Paragraph('三楼的王阿姨换了灯泡，整个楼道都亮了。'),
            ],
          },
        ],
      }),
    )
    await desk.page.locator('input[type=file]').setInputFiles([
      { name: 'speech.txt', mimeType: 'text/plain', buffer: await readFile(SPEECH_CONTEST) },
      { name: '一盏灯.docx', mimeType: 'application/octet-stream', buffer: docx },
      { name: '空的.md', mimeType: 'text/markdown', buffer: Buffer.alloc(0) },
      {
        name: '停水.html',
        mimeType: 'text/html',
        buffer: Buffer.from('<h1>停水通知</h1><p>周四上午停水。</p>'),
      },
    ])
    await desk.see('4 / 4')
    await desk.see(/空的.md/)
    await desk.see('停水通知')
    await desk.picture('console-news-imports')
    expect(await desk.accessibilityFaults()).toEqual([])
    await desk.page.getByRole('listitem').filter({ hasText: '一盏灯.docx' }).getByRole('link').click()
    await desk.page.locator('.state-tag--draft').waitFor()
    expect(await desk.field('标题').inputValue()).toBe('楼道里的一盏灯')
    await desk.press('发布')
    await desk.page.getByText('按原来的日期：2024年5月20日').click()
    await desk.page.getByRole('dialog').getByRole('button', { name: '现在发布' }).click()
    await desk.page.locator('.state-tag--published').waitFor()
    const found = await room.server.app.inject({ url: `/api/v1/news?q=${encodeURIComponent('换了灯泡')}` })
    expect(found.json<{ items: object[] }>().items).toMatchObject([
      { publishedAt: '2024-05-20T04:00:00.000Z' },
    ])
  })
})

/** What a drop carries is made in the page: a test has no desktop to drag from. */
const drop = (page: Page, files: Record<string, string>) =>
  page.evaluate(`(() => {
    const dataTransfer = new DataTransfer()
    for (const [name, text] of Object.entries(${JSON.stringify(files)}))
      dataTransfer.items.add(new File([text], name, { type: 'text/plain' }))
    document.querySelector('.ant-upload-btn')
      .dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  })()`)

it('goes on with dropped files while the officer is elsewhere, and tells when all are in', async () => {
  const desk = await room.openDesk('zhou')
  await desk.page.getByRole('button', { name: '导入文件' }).click()
  await desk.see('把文件拖到这里，或点一下选择')
  let letThrough = () => {}
  const gate = new Promise<void>((resolve) => (letThrough = resolve))
  await desk.page.route('**/api/v1/staff/imports', async (route) => {
    await gate
    await route.continue()
  })
  await drop(desk.page, {
    '修路.txt': '柳荫路修路通知\n\n周一起修路，请绕行。',
    '合唱.txt': '合唱团招新\n\n会唱的、想唱的都欢迎。',
  })
  await desk.see('0 / 2')
  await desk.see('在排队')
  await desk.picture('console-news-imports-running')
  expect(await desk.accessibilityFaults()).toEqual([])
  await desk.open('全部资讯')
  await desk.see(REPAIR_STALL)
  letThrough()
  await desk.see('文件都导入完了，看一遍再发布。')
  await desk.see('合唱团招新')
  await desk.open('导入文件')
  await desk.see('2 / 2')
  await desk.see('柳荫路修路通知')
})

it('shows the list on a phone, too', async () => {
  const desk = await room.openDesk('zhou', 'phone')
  await desk.see(REPAIR_STALL)
  await desk.picture('console-news-list-phone')
  const title = await desk.page.getByRole('link', { name: REPAIR_STALL }).boundingBox()
  expect(title?.width).toBeGreaterThan(100)
  expect(await desk.overflow()).toBe(0)
  expect(await desk.accessibilityFaults()).toEqual([])
})
