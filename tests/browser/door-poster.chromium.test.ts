import jsQR from 'jsqr'
import sharp from 'sharp'
import type { Registration } from '../../core/contract/registration'
import { addEvent, resident } from '../scene'
import type { Desk } from './desk'
import { type EventOffice, openEventOffice } from './event-office'
import { START_PATIENCE } from './phone'

const MINUTE = 60_000

let office: EventOffice
let desk: Desk
let eventId: string
let wang: Registration

beforeAll(async () => {
  office = await openEventOffice()
  const soon = (minutes: number) => new Date(Date.now() + minutes * MINUTE)
  const session = (start: number) => ({ startsAt: soon(start), endsAt: soon(start + 60), capacity: 10 })
  const { id, sessionIds } = await addEvent(office.server.db, office.unit, {
    title: '重阳糕制作',
    venueId: 'venue-hall',
    sessions: [session(30), session(120)],
    closesAt: soon(29),
    cancelDeadline: soon(20),
  })
  eventId = id
  const someone = await resident(office.server.app, '王阿姨')
  const body = { sessionId: sessionIds[0], attendees: [{ self: true }] }
  wang = (await someone.signUp(id, { body })).json<Registration>()
  desk = await office.openDesk('lin', `/events/${id}`)
}, START_PATIENCE)
afterAll(() => office.close())

const addressOn = async (picture: string): Promise<string> => {
  const reply = await desk.page.request.get(new URL(picture, office.server.url).href)
  const { data, info } = await sharp(await reply.body())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? ''
}

const posters = () => desk.page.locator('.poster')

test('prints a poster for each session, and nothing of the console around it', async () => {
  await desk.press('打印签到码')
  await posters().nth(1).waitFor()
  await desk.page.evaluate(
    'Promise.all([...document.images].map((image) => image.decode())).then(() => undefined)',
  )
  await desk.picture('console-posters')
  expect(await desk.accessibilityFaults()).toEqual([])
  expect(await desk.overflow()).toBe(0)
  await desk.see(/居民的手机要能打开它/)
  const images = await posters().locator('img').all()
  const addresses = await Promise.all(
    images.map(async (image) => addressOn((await image.getAttribute('src')) ?? '')),
  )
  expect(new Set(addresses).size).toBe(2)
  await desk.page.emulateMedia({ media: 'print' })
  expect(await desk.page.locator('.console__header').isVisible()).toBe(false)
  expect(await desk.page.getByRole('button', { name: '打印' }).isVisible()).toBe(false)
  await desk.picture('console-posters-print')
  await desk.page.emulateMedia({ media: 'screen' })
})

test('leads the resident who scans it to one tap that checks them in, which the officer sees', async () => {
  const address = await addressOn((await posters().first().locator('img').getAttribute('src')) ?? '')
  const phone = await office.openPhone()
  await phone.page.goto(address)
  await phone.tap('去登录')
  await phone.signIn('王阿姨')
  await phone.tap('我来了，签到')
  await phone.see('签到成功')
  await phone.picture('h5-check-in-by-poster')
  await desk.goTo(`/events/${eventId}`)
  const row = desk.page.locator('.entry-row', { hasText: '王阿姨' })
  await row.getByText(/已签到/).waitFor()
  expect((await office.server.app.inject({ url: `/api/v1/events/${eventId}` })).body).not.toContain('王阿姨')
})

test('takes that check-in back on the roster, too', async () => {
  await desk.press('王阿姨的更多操作')
  await desk.pickItem('撤销王阿姨的签到')
  await desk.see('签到已撤销')
  const guest = office.server.db
    .selectFrom('attendee')
    .select('checkedInAt')
    .where('registrationId', '=', wang.id)
  expect(await guest.execute()).toEqual([{ checkedInAt: null }])
})
