import sharp from 'sharp'
import type { RosterEntry } from '../../core/contract/roster'
import { uploadPicture } from '../../server/commands/add-picture'
import { demoPictures } from '../../server/demo/pictures/demo-pictures'
import { newId } from '../../server/lib/ids'
import { asOfficer, cookieOf, OFFICER_PASSWORD, signInOfficer } from '../officer-scene'
import { addEvent, addNews, bodyOf, resident } from '../scene'
import type { EventOffice } from './event-office'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR)
const sessionIn = (hours: number, capacity = 30) => ({
  startsAt: inHours(hours),
  endsAt: inHours(hours + 2),
  capacity,
})

export const PAST = '重阳糕制作'
export const APPROVED = '剪纸课'
export const SOON = '周六修伞摊'

type Office = Pick<EventOffice, 'server' | 'unit'>

const addCover = async ({ server: { db } }: Office) => {
  const svg = demoPictures['cake-making']?.svg()
  if (svg === undefined) throw new Error('The demo has no cake-making any more.')
  const png = await sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer()
  const { id, width, height } = await uploadPicture(db, png, new Date())
  return { id, width, height }
}

/** Held yesterday: signed up while it was ahead, then its hours are moved. */
const addPastEvent = async (office: Office) => {
  const { server, unit } = office
  const { db, app } = server
  const { id: mediaId, width, height } = await addCover(office)
  const alt = '几位邻居围着桌子做重阳糕'
  const image = { type: 'image' as const, attrs: { src: `/api/v1/media/${mediaId}`, alt, width, height } }
  const { id, sessionIds } = await addEvent(db, unit, {
    title: PAST,
    venueId: 'venue-hall',
    cover: { id: mediaId, alt },
    body: { type: 'doc', content: [...bodyOf('一起做重阳糕，材料都备好了。').content, image] },
    sessions: [sessionIn(2)],
  })
  const cookie =
    cookieOf(await signInOfficer(app, { loginName: 'lin', password: OFFICER_PASSWORD }))?.value ?? ''
  const lin = asOfficer(app, cookie)
  const parties = [['王阿姨', '王小宝'], ['李叔叔'], ['赵奶奶', '周阿婆']]
  for (const [index, names] of parties.entries()) {
    const people = names.map((name) => ({ name }))
    const reply = await lin.post(`/staff/events/${id}/registrations`, { sessionId: sessionIds[0], people })
    const { id: registrationId, sessionId } = reply.json<RosterEntry>()
    if (index > 1) continue
    await lin.post('/staff/check-ins', {
      sessionId,
      checkIns: [{ registrationId, at: new Date().toISOString() }],
    })
  }
  const [startsAt, endsAt] = [inHours(-30), inHours(-28)]
  const closing = { opensAt: inHours(-90), closesAt: inHours(-40), cancelDeadline: inHours(-40) }
  await db.updateTable('eventSession').set({ startsAt, endsAt }).where('eventId', '=', id).execute()
  await db
    .updateTable('event')
    .set({ ...closing, startsAt, endsAt })
    .where('id', '=', id)
    .execute()
  await app.jobs.run('mark-absences')
  return id
}

/** Some weeks of a neighbourhood, so that the charts have something to draw. */
const spreadSignUps = async ({ server: { db } }: Office) => {
  const rows = await db.selectFrom('registration').select('id').orderBy('id').execute()
  for (const [index, { id }] of rows.entries()) {
    const createdAt = new Date(Date.now() - (2 + ((index * 5) % 26)) * DAY)
    await db.updateTable('registration').set({ createdAt }).where('id', '=', id).execute()
  }
}

/** Something of everything that an overview tells. */
export const addBusyStreet = async (office: Office): Promise<{ pastEventId: string }> => {
  const { server, unit } = office
  const soon = await addEvent(server.db, unit, { title: SOON, sessions: [sessionIn(20)] })
  for (const name of ['孙爷爷', '钱伯伯', '吴阿姨', '郑老师'])
    await (await resident(server.app, name)).signUp(soon.id)
  const lesson = await addEvent(server.db, unit, {
    title: APPROVED,
    admission: 'approval',
    sessions: [sessionIn(200)],
    closesAt: inHours(150),
  })
  await (await resident(server.app, '冯小姐')).signUp(lesson.id)
  const pastEventId = await addPastEvent(office)
  await addNews(server.db, unit, { title: '停水通知', status: 'draft', publishedAt: null })
  await addNews(server.db, unit, { title: '明天的通知', publishedAt: inHours(20) })
  for (const [index, likeCount] of [42, 31, 57, 12].entries())
    await addNews(server.db, unit, {
      title: `便民服务日 ${newId()}`,
      publishedAt: new Date(Date.now() - index * 33 * DAY - HOUR),
      likeCount,
      bookmarkCount: Math.round(likeCount / 4),
    })
  await spreadSignUps(office)
  return { pastEventId }
}
