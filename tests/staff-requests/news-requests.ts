import sharp from 'sharp'
import { uploadPicture } from '../../server/commands/add-picture'
import { createNews } from '../../server/commands/create-news'
import { publishNews, scheduleNews } from '../../server/commands/publish-news'
import { newId } from '../../server/lib/ids'
import { bodyOf } from '../scene'
import type { StaffRequest, StaffRequests, StaffWorld } from './staff-request'

const DAY = 86_400_000

const content = (unitId: string) => ({
  title: '停水通知',
  category: 'notice' as const,
  unitId,
  body: bodyOf('周四上午停水，请提前接好水。'),
  cover: null,
  relatedEventId: null,
})

const draft = async ({ db, admin, street }: StaffWorld) => ({
  id: await createNews(db, admin, content(street), new Date()),
})

const published = async (world: StaffWorld) => {
  const params = await draft(world)
  await publishNews(world.db, world.admin, params.id, { revision: 1 }, new Date())
  return params
}

const scheduled = async (world: StaffWorld) => {
  const params = await draft(world)
  const tomorrow = new Date(Date.now() + DAY)
  const input = { revision: 1, publishedAt: tomorrow }
  await scheduleNews(world.db, world.admin, params.id, input, new Date())
  return params
}

const about = (
  subject: (world: StaffWorld) => Promise<{ id: string }>,
  more: { params?: Record<string, string>; body?: object } = {},
): StaffRequest => ({
  reach: 'unit',
  make: async (world) => ({ ...more, params: { ...(await subject(world)), ...more.params } }),
})

const picture = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#0f6b5c' } })
    .png()
    .toBuffer()
const asFile = { 'content-type': 'application/octet-stream' }
const newPictureIn = async ({ db }: StaffWorld) => {
  const bytes = await picture()
  const { id } = await uploadPicture(db, bytes, new Date())
  return { id }
}

export const newsRequests: StaffRequests = {
  'POST /staff/imports': {
    reach: 'unit',
    make: ({ streetName }) => ({
      body: {
        fileName: '通知.txt',
        content: Buffer.from(`停水通知 ${newId()}\n\n周四上午停水。`).toString('base64'),
        unit: streetName,
      },
    }),
  },
  'GET /staff/news': { reach: 'list', make: async (world) => draft(world).then(() => ({})) },
  'POST /staff/news': { reach: 'unit', make: ({ street }) => ({ body: content(street) }) },
  'GET /staff/news/:id': about(draft),
  'PUT /staff/news/:id': {
    reach: 'unit',
    make: async (world) => ({
      params: await draft(world),
      body: { ...content(world.street), title: '停水改到周五', revision: 1 },
    }),
  },
  'DELETE /staff/news/:id': about(published),
  'POST /staff/news/:id/publish': about(draft, { body: { revision: 1 } }),
  'POST /staff/news/:id/schedule': about(draft, {
    body: { revision: 1, publishedAt: '2099-01-01T00:00:00Z' },
  }),
  'POST /staff/news/:id/withdraw': about(scheduled),
  'POST /staff/news/:id/archive': about(published),
  'PUT /staff/news/:id/pin': about(published, { body: { pinnedUntil: null } }),
  'GET /staff/news/:id/preview-token': about(draft),
  'GET /staff/news/:id/versions': about(draft),
  'GET /staff/news/:id/versions/:number': about(draft, { params: { number: '1' } }),
  'POST /staff/news/:id/versions/:number/restore': about(draft, {
    params: { number: '1' },
    body: { revision: 1 },
  }),
  'POST /staff/media': {
    reach: 'nobody',
    make: async () => ({ body: await picture(), headers: asFile }),
  },
  'POST /staff/media/:id/crops': {
    reach: 'nobody',
    make: async (world) => ({
      params: await newPictureIn(world),
      body: { x: 0, y: 0, width: 20, height: 20 },
    }),
  },
  'POST /staff/attachments': {
    reach: 'nobody',
    make: () => ({
      query: { name: '说明.pdf' },
      body: Buffer.from('%PDF-1.4\n%%EOF'),
      headers: asFile,
    }),
  },
}
