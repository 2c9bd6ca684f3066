import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { addEvent, resident } from '../scene'
import type { Desk } from './desk'
import { type EventOffice, openEventOffice } from './event-office'
import { START_PATIENCE } from './phone'

const HOUR = 3_600_000
const VERIFY = path.resolve(__dirname, '../../scripts/verify-draw.js')

let office: EventOffice
let desk: Desk
let eventId: string

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR)

beforeAll(async () => {
  office = await openEventOffice()
  const { id } = await addEvent(office.server.db, office.unit, {
    title: '亲子陶艺',
    admission: 'draw',
    drawAt: inHours(2),
    closesAt: inHours(1),
    sessions: [{ startsAt: inHours(30), endsAt: inHours(32), capacity: 2 }],
  })
  eventId = id
  await office.server.app.jobs.run('hold-draws')
  for (const name of ['王阿姨', '李叔叔', '赵奶奶'])
    await (await resident(office.server.app, name)).signUp(id)
  desk = await office.openDesk('lin', `/events/${id}`)
}, START_PATIENCE)
afterAll(() => office.close())

const verify = (file: string) => {
  const { status, stdout } = spawnSync(process.execPath, [VERIFY, file], { encoding: 'utf8' })
  return { status, stdout }
}
const download = async () => {
  const [file] = await Promise.all([desk.page.waitForEvent('download'), desk.press('下载核对文件')])
  expect(file.suggestedFilename()).toBe('亲子陶艺 摇号记录.json')
  return file.path()
}

test('says when it will be drawn; the commitment is public, and there is nothing to press yet', async () => {
  await desk.see(/自动摇号/)
  expect(await desk.page.getByRole('button', { name: '现在摇号' }).count()).toBe(0)
  expect(verify(await download()).status).toBe(2)
  await desk.picture('console-draw-before')
  expect(await desk.accessibilityFaults()).toEqual([])
})

test('draws when the hour has come, after asking once more', async () => {
  const past = { closesAt: inHours(-0.2), drawAt: inHours(-0.1) }
  await office.server.db.updateTable('event').set(past).where('id', '=', eventId).execute()
  // Public pages are kept for two seconds.
  await desk.page.waitForResponse((reply) => reply.url().endsWith(`/events/${eventId}/draw`))
  await desk.press('现在摇号')
  await desk.see('现在就摇号？结果不能重来。')
  await desk.press(/^摇\s?号$/)
  await desk.see(/摇出：3 份报名抢 2 个名额，2 份摇中/)
  await desk.picture('console-draw-after')
  const taken = desk.page.locator('.seat-card__taken').filter({ hasText: '2 / 2' })
  await taken.waitFor()
})

test('hands out the record that anybody can compute again', async () => {
  const { status, stdout } = verify(await download())
  expect([status, stdout]).toEqual([0, expect.any(String)])
})

test('leads to what residents see of it, in words', async () => {
  const [page] = await Promise.all([
    desk.page.context().waitForEvent('page'),
    desk.page.getByRole('link', { name: '居民看到的记录' }).click(),
  ])
  await page.getByText('摇中的编号').first().waitFor()
  await page.getByText('怎么查').first().waitFor()
  await page.screenshot({ path: path.resolve(__dirname, '../output/h5-draw-from-desk.png') })
  expect(await page.locator('body').innerText()).not.toContain('王阿姨')
})
