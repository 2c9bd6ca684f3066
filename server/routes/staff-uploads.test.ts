import ExcelJS from 'exceljs'
import sharp from 'sharp'
import type { UploadedAttachment, UploadedPicture } from '../../core/contract/staff-upload'
import { officer } from '../../tests/officer-scene'
import { addUnit } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

let server: TestServer
let editor: Awaited<ReturnType<typeof officer>>

beforeAll(async () => {
  server = await startTestServer()
  editor = await officer(server.app, server.db, await addUnit(server.db, '临溪街道'), 'editor')
})
afterAll(() => server.close())

const upload = (path: string, payload: Buffer) =>
  editor.ask('POST', path, { payload, headers: { 'content-type': 'application/octet-stream' } })

/** Left half red, right half blue. */
const twoColours = () =>
  sharp({ create: { width: 400, height: 200, channels: 3, background: '#0000ff' } })
    .composite([
      {
        input: { create: { width: 200, height: 200, channels: 3, background: '#ff0000' } },
        left: 0,
        top: 0,
      },
    ])
    .jpeg({ quality: 100 })
    .withExif({ IFD0: { Copyright: 'secret-place' } })
    .toBuffer()

test('keeps a picture re-encoded, without what the camera wrote into it', async () => {
  const reply = await upload('/staff/media', await twoColours())
  const picture = reply.json<UploadedPicture>()
  expect([reply.statusCode, picture]).toMatchObject([201, { width: 400, height: 200 }])
  const stored = (await server.app.inject({ url: picture.src })).rawPayload
  expect((await sharp(stored).metadata()).exif).toBeUndefined()
  expect(stored.includes('secret-place')).toBe(false)
})

const isNear = (color: string, wanted: string) =>
  [1, 3, 5].every(
    (at) => Math.abs(parseInt(color.slice(at, at + 2), 16) - parseInt(wanted.slice(at, at + 2), 16)) < 24,
  )

test('crops a picture as it is uploaded', async () => {
  const picture = (
    await upload('/staff/media?x=200&y=50&width=160&height=120', await twoColours())
  ).json<UploadedPicture>()
  expect(picture).toMatchObject({ width: 160, height: 120 })
  expect([picture.color, isNear(picture.color, '#0000ff')]).toEqual([picture.color, true])
})

test('crops a picture that is kept already, and leaves that as it is', async () => {
  const whole = (await upload('/staff/media', await twoColours())).json<UploadedPicture>()
  const area = { x: 0, y: 0, width: 160, height: 120 }
  const part = (await editor.post(`/staff/media/${whole.id}/crops`, area)).json<UploadedPicture>()
  expect(part).toMatchObject({ width: 160, height: 120 })
  expect([part.color, isNear(part.color, '#ff0000'), part.id === whole.id]).toEqual([part.color, true, false])
  expect((await sharp((await server.app.inject({ url: whole.src })).rawPayload).metadata()).width).toBe(400)
})

test('crops as the eye saw it where the camera lay on its side', async () => {
  const turned = await sharp(await twoColours())
    .withMetadata({ orientation: 6 })
    .toBuffer()
  const picture = (
    await upload('/staff/media?x=0&y=300&width=200&height=100', turned)
  ).json<UploadedPicture>()
  expect([picture, isNear(picture.color, '#0000ff')]).toMatchObject([{ width: 200, height: 100 }, true])
})

test.each([
  ['a picture that is none', '/staff/media', Buffer.from('no picture'), 422],
  ['an area outside the picture', '/staff/media?x=390&y=0&width=100&height=10', null, 422],
  ['half an area', '/staff/media?x=0&y=0', null, 400],
  ['nothing at all', '/staff/media', Buffer.alloc(0), 422],
])('refuses %s', async (_title, path, bytes, status) => {
  expect((await upload(path, bytes ?? (await twoColours()))).statusCode).toBe(status)
})

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF')
const workbook = async () => {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('表').addRow(['门牌', '人数'])
  return Buffer.from(await book.xlsx.writeBuffer())
}
const attach = (name: string, bytes: Buffer) =>
  upload(`/staff/attachments?name=${encodeURIComponent(name)}`, bytes)

test('keeps a file and sends it to be saved under its own name, never as a page', async () => {
  const name = '便民服务 “七月” 安排(新).pdf'
  const file = (await attach(name, PDF)).json<UploadedAttachment>()
  expect(file).toMatchObject({ name, size: PDF.length })
  const got = await server.app.inject({ url: file.src })
  expect(got.headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'content-disposition': expect.stringMatching(/^attachment; /) as string,
  })
  const encoded = /filename\*=UTF-8''(\S+)$/.exec(String(got.headers['content-disposition']))?.[1] ?? ''
  expect(decodeURIComponent(encoded)).toBe(name)
  expect(got.rawPayload.equals(PDF)).toBe(true)
  expect((await attach(name, PDF)).json<UploadedAttachment>().src).toBe(file.src)
})

test('takes a workbook', async () => {
  const file = (await attach('排班.xlsx', await workbook())).json<UploadedAttachment>()
  expect((await server.app.inject({ url: file.src })).headers['content-type']).toContain('spreadsheetml')
})

test.each([
  ['a program', '通知.exe', () => Buffer.from('MZ\x90\0')],
  ['a page that calls itself a PDF', '通知.pdf', () => Buffer.from('<html><script>1</script></html>')],
  ['a workbook that calls itself a text', '排班.docx', workbook],
  ['a file of no kind', '通知', () => PDF],
])('refuses %s with a sentence that names it', async (_title, name, bytes) => {
  const reply = await attach(name, await bytes())
  expect([reply.statusCode, reply.json()]).toMatchObject([
    422,
    { error: { code: 'UNUSABLE', message: expect.stringContaining(name) as string } },
  ])
})

test('takes up to 20 MB', async () => {
  const limit = 20 * 1024 * 1024
  const padded = (size: number) => Buffer.concat([PDF, Buffer.alloc(size - PDF.length, ' ')])
  expect((await attach('大.pdf', padded(limit))).statusCode).toBe(201)
  expect((await attach('太大.pdf', padded(limit + 1))).statusCode).toBe(413)
})

test('names a folder in a file name for what it is', async () => {
  expect((await attach('..\\..\\a/b/通知\r\n.pdf', PDF)).json<UploadedAttachment>().name).not.toMatch(
    /[\\/\r\n]/,
  )
})
