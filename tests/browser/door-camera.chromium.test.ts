import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { renderSVG } from 'uqr'
import type { Registration, Ticket } from '../../core/contract/registration'
import { addEvent, resident } from '../scene'
import type { Desk } from './desk'
import { type EventOffice, openEventOffice } from './event-office'
import { START_PATIENCE } from './phone'

/** What a camera sees: a ticket held up, a little aslant, on a grey afternoon. */
const filmOf = async (code: string): Promise<Buffer> => {
  const ticket = await sharp(Buffer.from(renderSVG(code, { ecc: 'M', border: 4, pixelSize: 8 })))
    .resize(300)
    .rotate(4, { background: '#ffffff' })
    .toBuffer()
  return sharp({ create: { width: 640, height: 480, channels: 3, background: '#b9b4aa' } })
    .composite([{ input: ticket, gravity: 'center' }])
    .jpeg({ quality: 90 })
    .toBuffer()
}

let folder: string
let office: EventOffice
let phone: Desk
let film: string
const tickets: Ticket[] = []

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mulin-camera-'))
  film = path.join(folder, 'camera.mjpeg')
  office = await openEventOffice({
    flags: [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  })
  const { id } = await addEvent(office.server.db, office.unit, { title: '重阳糕制作', capacity: 10 })
  for (const name of ['王阿姨', '李叔叔']) {
    const someone = await resident(office.server.app, name)
    const registration = (await someone.signUp(id)).json<Registration>()
    tickets.push((await someone.get(`/registrations/${registration.id}/ticket`)).json<Ticket>())
  }
  phone = await office.openDesk('lin', '/check-in', 'phone')
  await phone.press(/重阳糕制作/)
  await phone.see('/ 2 人到了')
}, START_PATIENCE)
afterAll(async () => {
  await office.close()
  await rm(folder, { recursive: true, force: true })
})

const present = async () => {
  const rows = await office.server.db
    .selectFrom('attendee')
    .innerJoin('registration', 'registration.id', 'attendee.registrationId')
    .innerJoin('resident', 'resident.id', 'registration.residentId')
    .select('resident.nickname')
    .where('attendee.checkedInAt', 'is not', null)
    .execute()
  return rows.map(({ nickname }) => nickname)
}

const scan = async (code: string) => {
  await writeFile(film, await filmOf(code))
  await phone.press('扫入场码')
}

test('checks in whoever holds a ticket before the camera', async () => {
  await scan(tickets[0]?.code ?? '')
  await phone.see('王阿姨 已签到')
  await phone.picture('console-check-in-camera')
  await phone.see(/都已上传/)
  expect(await present()).toEqual(['王阿姨'])
  await phone.press('停止扫码')
})

test('says of the same ticket that it was there before', async () => {
  await scan(tickets[0]?.code ?? '')
  await phone.see('王阿姨 已经签过到了')
  await phone.press('停止扫码')
})

test('finds out a ticket that was altered, and takes the check-in back', async () => {
  const [id = ''] = (tickets[1]?.code ?? '').split('.')
  await scan(`${id}.AAAAAAAAAAAAAAAA`)
  await phone.see('李叔叔：这个码不对，请再扫一次，或者核对一下数字。')
  expect(await phone.page.locator('.door__count strong').innerText()).toBe('1')
  expect(await present()).toEqual(['王阿姨'])
  await phone.press('停止扫码')
})

test('refuses what is no ticket of this session', async () => {
  await scan('https://example.org/')
  await phone.see('不是这一场的入场码')
})
