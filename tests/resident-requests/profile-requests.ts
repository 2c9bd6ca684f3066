import sharp from 'sharp'
import { addNews } from '../scene'
import type { Person, ResidentRequests, ResidentWorld } from './resident-request'

const oneself = (body?: object) => [{ about: 'oneself', make: () => (body ? { body } : {}) }]

export const addRelativeOf = async (person: Person): Promise<string> => {
  const payload = { name: '陶秀英', birthYear: 1951, relation: 'parent' }
  const reply = await person.ask('POST', '/me/relatives', { payload })
  return reply.json<{ id: string }>().id
}
const relative = async ({ owner }: ResidentWorld) => ({ params: { id: await addRelativeOf(owner) } })
const unit = ({ street }: ResidentWorld) => ({ params: { id: street } })
const article = async ({ db, street }: ResidentWorld) => ({ params: { id: await addNews(db, street) } })

const picture = async () => {
  const background = '#2f6f5e'
  const png = sharp({ create: { width: 40, height: 40, channels: 3, background } }).png()
  return { body: { picture: (await png.toBuffer()).toString('base64') } }
}

export const profileRequests: ResidentRequests = {
  'GET /me': oneself(),
  'PATCH /me': oneself({ nickname: '改了名' }),
  'DELETE /me': oneself(),
  'PUT /me/phone': oneself({ phone: '13900000088' }),
  'PUT /me/avatar': [{ about: 'oneself', make: picture }],
  'DELETE /me/avatar': oneself(),
  'GET /me/export': oneself(),
  'DELETE /sessions/current': oneself(),
  'GET /me/relatives': oneself(),
  'POST /me/relatives': oneself({ name: '陶老伯', birthYear: 1949, relation: 'parent' }),
  'PATCH /me/relatives/:id': [
    {
      about: "the owner's relative",
      refused: 'NOT_FOUND',
      make: async (world) => ({ ...(await relative(world)), body: { name: '改了名' } }),
    },
  ],
  'DELETE /me/relatives/:id': [{ about: "the owner's relative", refused: 'NOT_FOUND', make: relative }],
  'GET /me/follows': oneself(),
  'PUT /units/:id/follow': [{ about: 'a unit', make: unit }],
  'DELETE /units/:id/follow': [{ about: 'a unit', make: unit }],
  'GET /me/reactions': oneself(),
  'GET /me/bookmarks': oneself(),
  'GET /me/likes': oneself(),
  'PUT /news/:id/like': [{ about: 'an article', make: article }],
  'DELETE /news/:id/like': [{ about: 'an article', make: article }],
  'PUT /news/:id/bookmark': [{ about: 'an article', make: article }],
  'DELETE /news/:id/bookmark': [{ about: 'an article', make: article }],
  'GET /me/notices': oneself(),
  'PUT /me/notices/read': oneself({ until: '2100-01-01T00:00:00Z' }),
  'PUT /me/subscriptions': oneself({ answers: { 'a-template': 'accept' } }),
}
