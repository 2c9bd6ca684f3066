import type { Question } from '../../../core/contract/event'
import type { SessionReply } from '../../../core/contract/session'
import { createEntryCodes } from '../../../server/lib/entry-codes'
import { addEvent, addUnit } from '../../scene'
import type { Scene } from '../serve'

const MINUTE = 60_000

export const FILM = '弄堂里的露天电影'
export const TEA = '周四茶话会'
export const NEXT_TEA = '周四茶话会：下一回'
export const MOTHER = '阿婆'
export const CHILD = '小满'
export const GRANDCHILD = '小禾'
export const LESSON = '跟着植物老师认树叶'
export const SHOES: Question = {
  id: 'shoes',
  kind: 'number',
  label: '穿几码的鞋',
  required: true,
  scope: 'attendee',
}

/** Xiaomu is in for tonight's film with two relatives, half an hour before it begins, and has been offered a seat twice. */
export const scene: Scene = async ({ app, db, settings }) => {
  const minutes = (count: number) => new Date(Date.now() + count * MINUTE)
  const unit = await addUnit(db, '青禾居民区')
  const film = await addEvent(db, unit, {
    title: FILM,
    closesAt: minutes(20),
    cancelDeadline: minutes(25),
    sessions: [{ startsAt: minutes(30), endsAt: minutes(150), capacity: 4 }],
  })
  const tea = await addEvent(db, unit, { title: TEA, seriesId: 'tea' })
  const nextTea = await addEvent(db, unit, { title: NEXT_TEA, seriesId: 'tea' })

  await addEvent(db, unit, {
    title: LESSON,
    admission: 'draw',
    drawAt: minutes(22 * 60),
    minAge: 6,
    needsGuardianConsent: true,
    questions: [SHOES],
    capacity: 6,
  })

  const payload = { provider: 'wechat', code: 'xiaomu' }
  const signedIn = await app.inject({ method: 'POST', url: '/api/v1/sessions', payload })
  const { token } = signedIn.json<SessionReply>()
  const post = async (path: string, body: object) => {
    const reply = await app.inject({
      method: 'POST',
      url: `/api/v1${path}`,
      payload: body,
      headers: { authorization: `Bearer ${token}` },
    })
    if (reply.statusCode >= 300) throw new Error(reply.body)
    return reply.json<{ id: string }>().id
  }
  const mother = await post('/me/relatives', { name: MOTHER, birthYear: 1951, relation: 'parent' })
  const child = await post('/me/relatives', { name: CHILD, birthYear: 2001, relation: 'child' })
  await post('/me/relatives', {
    name: GRANDCHILD,
    birthYear: new Date().getFullYear() - 9,
    relation: 'grandchild',
  })
  const attendees = [{ self: true }, { relativeId: mother }, { relativeId: child }]
  const party = await post(`/events/${film.id}/registrations`, { attendees })
  const self = { attendees: [{ self: true }] }
  const offered = await post(`/events/${tea.id}/registrations`, self)
  const offeredToo = await post(`/events/${nextTea.id}/registrations`, self)
  // An offer comes at hours when people are awake; these have come whenever the test runs.
  await db
    .updateTable('registration')
    .set({ state: 'offered', offerExpiresAt: minutes(60) })
    .where('id', 'in', [offered, offeredToo])
    .execute()

  const code = createEntryCodes(settings.encryptionKey).poster(film.sessionIds[0] ?? '')
  return { film: film.id, tea: tea.id, party, offered, offeredToo, code }
}
