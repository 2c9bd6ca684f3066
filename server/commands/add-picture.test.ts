import sharp, { type Sharp } from 'sharp'
import { openTestDatabase } from '../../tests/database/open-test-database'
import type { OpenDatabase } from '../store/database'
import { addPicture } from './add-picture'

let database: OpenDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const plain = (background: string) => sharp({ create: { width: 300, height: 200, channels: 4, background } })

const keep = async (picture: Sharp) => {
  const bytes = await picture.toBuffer()
  const { id } = await database.db.transaction().execute((tx) => addPicture(tx, bytes, new Date()))
  const media = await database.db
    .selectFrom('media')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const copies = await database.db.selectFrom('mediaCopy').selectAll().where('mediaId', '=', id).execute()
  return { ...media, copies }
}

test('knows the average colour of colour, grey and see-through pictures', async () => {
  expect((await keep(plain('#3366cc').png())).color).toBe('#3366cc')
  expect((await keep(plain('#808080').greyscale().png())).color).toMatch(/^#(8[0-9a-f])\1\1$/)
  expect((await keep(plain('#00000000').png())).color).toBe('#ffffff')
})

test('turns a picture upright and leaves behind what the camera wrote', async () => {
  const exif = { IFD0: { Copyright: 'somebody' }, IFD3: { GPSLatitude: '31/1 0/1 0/1' } }
  const turned = plain('#3366cc').jpeg().withMetadata({ orientation: 6 }).withExifMerge(exif)
  const { width, height, copies } = await keep(turned)
  expect([width, height]).toEqual([200, 300])
  const kept = await sharp(copies[0]?.bytes).metadata()
  expect([kept.width, kept.height, kept.exif, kept.orientation]).toEqual([200, 300, undefined, undefined])
})

test('keeps the same bytes once', async () => {
  const one = await keep(plain('#123456').png())
  const again = await keep(plain('#123456').png())
  expect(again.id).toBe(one.id)
})

test('refuses what is no picture', async () => {
  const adding = database.db
    .transaction()
    .execute((tx) => addPicture(tx, Buffer.from('not a picture'), new Date()))
  await expect(adding).rejects.toMatchObject({ code: 'UNUSABLE' })
})
