import { addEvent, resident } from '../scene'
import { OFFICER_PASSWORD } from '../officer-scene'
import type { Desk } from './desk'
import { type EventOffice, openEventOffice } from './event-office'
import { START_PATIENCE } from './phone'

const HOUR = 3_600_000
/** More than any screen has from its top to what is looked for. */
const MOST_STEPS = 80

const FOCUSED = `(() => {
  const element = document.activeElement
  const label = element.labels?.[0]?.innerText
  const kind = element.type === 'radio' ? '选项：' : ''
  return kind + (element.getAttribute('aria-label') ?? label ?? element.innerText ?? '').replaceAll(/\\s/g, '')
})()`

let office: EventOffice
let desk: Desk

beforeAll(async () => {
  office = await openEventOffice()
  const after = (hours: number) => new Date(Date.now() + hours * HOUR)
  const held = { startsAt: after(24), endsAt: after(26), capacity: 2, heldSeats: 1, heldReleaseAt: after(20) }
  const { id } = await addEvent(office.server.db, office.unit, { title: '重阳糕制作', sessions: [held] })
  for (const name of ['王阿姨', '李叔叔']) await (await resident(office.server.app, name)).signUp(id)
  desk = await office.openDesk('lin', '/events')
  // From here on nobody touches a mouse.
}, START_PATIENCE)
afterAll(() => office.close())

/** Menus move the focus a frame after the key: a key pressed before that would reach another entry. */
const SETTLED =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined))))'
const key = async (name: string) => {
  await desk.page.keyboard.press(name)
  await desk.page.evaluate(SETTLED)
}
const type = (words: string) => desk.page.keyboard.type(words)
const focused = () => desk.page.evaluate<string>(FOCUSED)

/** Steps on until what has the focus is called so. */
const stepTo = async (name: string, by: 'Tab' | 'ArrowDown' = 'Tab') => {
  const met: string[] = []
  for (let step = 0; step < MOST_STEPS; step++) {
    const now = await focused()
    if (now === name) return
    met.push(now.slice(0, 12))
    await key(by)
  }
  throw new Error(`${by} never came to ${name}, but to ${met.join(' | ')}`)
}

/** The side navigation is one stop; arrows walk through it. */
const goTo = async (entry: string) => {
  await desk.page.reload()
  await desk.page.getByRole('menuitem', { name: entry }).waitFor()
  for (let step = 0; step < MOST_STEPS; step++) {
    await key('Tab')
    if (await desk.page.evaluate('document.activeElement.closest("[role=menu]") !== null')) break
  }
  await stepTo(entry, 'ArrowDown')
  await key('Enter')
}

test('skips the navigation', async () => {
  await desk.page.reload()
  await desk.page.getByRole('link', { name: '重阳糕制作', exact: true }).waitFor()
  await key('Tab')
  expect(await focused()).toBe('跳到内容')
  await key('Enter')
  await key('Tab')
  expect(await desk.page.evaluate('document.activeElement.closest("#screen") !== null')).toBe(true)
})

test('opens an event, gives somebody a seat with a reason, and notes something', async () => {
  await stepTo('重阳糕制作')
  await key('Enter')
  await desk.page.locator('.entry-row', { hasText: '李叔叔' }).waitFor()
  await stepTo('给名额：李叔叔')
  await key('Enter')
  await stepTo('原因')
  await type('独居，楼组长陪着来。')
  await stepTo('给名额')
  await key('Enter')
  await desk.page.locator('.entry-row', { hasText: '李叔叔' }).getByText('报名成功').waitFor()
  await stepTo('李叔叔的更多操作')
  await key('Enter')
  await desk.page.getByRole('menuitem', { name: '写备注' }).waitFor()
  await stepTo('写备注', 'ArrowDown')
  await key('Enter')
  await stepTo('备注')
  await type('坐轮椅')
  await stepTo('保存')
  await key('Enter')
  await desk.see('备注：坐轮椅')
})

test('signs up somebody who phones', async () => {
  await stepTo('帮人报名')
  await key('Enter')
  await stepTo('姓名')
  await type('孙爷爷')
  await stepTo('报名')
  await key('Enter')
  await desk.page.locator('.entry-row', { hasText: '孙爷爷' }).waitFor()
})

test('checks somebody in at the door, and takes it back', async () => {
  await goTo('签到')
  await desk.page.getByRole('button', { name: /重阳糕制作/ }).waitFor()
  await desk.page.evaluate('document.querySelector("#screen").focus()')
  for (let step = 0; step < MOST_STEPS && !(await focused()).startsWith('重阳糕制作'); step++)
    await key('Tab')
  await key('Enter')
  await desk.see(/都已上传/)
  await stepTo('短码、姓名或手机尾号')
  await type('王阿姨')
  await stepTo('王阿姨签到1人')
  await key('Enter')
  await desk.see('王阿姨 已签到')
  await stepTo('弄错了，撤销')
  await key('Enter')
  await desk.see('王阿姨 的签到已撤销')
})

test('signs out and in again', async () => {
  await desk.page.reload()
  await desk.see('选一场活动。名单会存到这台设备上，没网也能签到。')
  await stepTo('林组织')
  await key('Enter')
  await desk.page.getByRole('menuitem', { name: '退出登录' }).waitFor()
  await stepTo('退出登录', 'ArrowDown')
  await key('Enter')
  await desk.field('登录名').waitFor()
  await stepTo('登录名')
  await type('lin')
  await key('Tab')
  await type(OFFICER_PASSWORD)
  await key('Enter')
  await desk.see('林组织')
})

test('writes an article and publishes it', async () => {
  const chen = await office.openDesk('chen', '/news')
  desk = chen
  await stepTo('写文章')
  await key('Enter')
  await desk.field('标题').waitFor()
  await stepTo('标题')
  await type('周六修伞摊')
  await stepTo('正文')
  await type('带伞来，等一会儿就好。')
  await desk.page.getByRole('status').filter({ hasText: '已保存' }).first().waitFor()
  await desk.page.evaluate('document.querySelector("#screen").focus()')
  await stepTo('发布')
  await key('Enter')
  await desk.page.getByRole('dialog').waitFor()
  await stepTo('现在发布')
  await key('Enter')
  await desk.page.locator('.state-tag--published').waitFor()
})
