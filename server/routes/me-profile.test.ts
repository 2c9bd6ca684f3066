import sharp from 'sharp'
import type { Resident, ResidentExport } from '../../core/contract/resident'
import { resident } from '../../tests/scene'
import { startTestServer, type TestServer } from '../../tests/test-server'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-07-03T06:00:00Z') })
})
afterAll(() => server.close())

type Person = Awaited<ReturnType<typeof resident>>
const person = (name: string) => resident(server.app, name)
const patch = (one: Person, payload: object) => one.ask('PATCH', '/me', { payload })
const setAvatar = (one: Person, picture: string) => one.ask('PUT', '/me/avatar', { payload: { picture } })
const me = async (one: Person) => (await one.get('/me')).json<Resident>()

/** As a camera makes it: upright only by its orientation, with a place written into it. */
const photo = async () => {
  const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: '#a04020' } })
  const bytes = await picture
    .withExif({ IFD0: { Copyright: 'somewhere' } })
    .jpeg()
    .toBuffer()
  return bytes.toString('base64')
}

describe('the birth year', () => {
  test('is kept sealed, shown to its resident alone, and taken back', async () => {
    const one = await person('属马的')
    expect((await patch(one, { birthYear: 1954 })).json()).toMatchObject({ birthYear: 1954 })
    const row = await server.db
      .selectFrom('resident')
      .select('birthYearSealed')
      .where('id', '=', one.id)
      .executeTakeFirst()
    expect(row?.birthYearSealed).not.toContain('1954')
    const kept = (await one.get('/me/export')).json<ResidentExport>()
    expect(kept.resident.birthYear).toBe(1954)
    expect((await patch(one, { birthYear: null })).json()).toMatchObject({ birthYear: null })
  })

  test.each([[1899], [2027], [1954.5]])('is no %s', async (birthYear) => {
    const reply = await patch(await person('说错的'), { birthYear })
    expect([reply.statusCode, reply.json()]).toMatchObject([400, { error: { code: 'MALFORMED' } }])
  })
})

describe('the avatar', () => {
  test('is made small and square, without what the camera wrote', async () => {
    const one = await person('有照片的')
    const { avatar } = (await setAvatar(one, await photo())).json<Resident>()
    const picture = await server.app.inject({ url: avatar ?? '' })
    expect([picture.statusCode, picture.headers['content-type']]).toEqual([200, 'image/jpeg'])
    const { width, height, exif } = await sharp(picture.rawPayload).metadata()
    expect([width, height, exif]).toEqual([256, 256, undefined])
    expect((await me(one)).avatar).toBe(avatar)
  })

  test('leaves its address when another takes its place, and when it is removed', async () => {
    const one = await person('换照片的')
    const first = (await setAvatar(one, await photo())).json<Resident>().avatar ?? ''
    const second = (await setAvatar(one, await photo())).json<Resident>().avatar ?? ''
    expect(second).not.toBe(first)
    expect((await server.app.inject({ url: first })).statusCode).toBe(404)
    expect((await one.delete('/me/avatar')).json()).toMatchObject({ avatar: null })
    expect((await server.app.inject({ url: second })).statusCode).toBe(404)
  })

  test('goes with its resident', async () => {
    const one = await person('要走的')
    const { avatar } = (await setAvatar(one, await photo())).json<Resident>()
    await one.delete('/me')
    expect((await server.app.inject({ url: avatar ?? '' })).statusCode).toBe(404)
  })

  test.each([
    ['no picture', Buffer.from('不是图片').toString('base64'), 422, 'UNUSABLE'],
    ['nothing', '', 400, 'MALFORMED'],
    ['more than 3 MB', 'A'.repeat(4 * 1024 * 1024 + 4), 400, 'MALFORMED'],
    ['far more', 'A'.repeat(5 * 1024 * 1024), 413, 'TOO_LARGE'],
  ])('is not made of %s', async (_title, picture, status, code) => {
    const reply = await setAvatar(await person('传错的'), picture)
    expect([reply.statusCode, reply.json()]).toMatchObject([status, { error: { code } }])
  })
})
