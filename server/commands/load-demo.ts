import { sql } from 'kysely'
import sharp from 'sharp'
import { demoEvents } from '../demo/demo-events'
import { demoNews } from '../demo/demo-news'
import { demoResidents } from '../demo/demo-residents'
import { demoPictures } from '../demo/pictures/demo-pictures'
import { demoUnits, demoVenues } from '../demo/subdistrict'
import { newId } from '../lib/ids'
import type { Sealer } from '../lib/sealing'
import type { Database, Tx } from '../store/database'
import { insertEvent } from '../store/new-events'
import { insertNews } from '../store/new-news'
import { insertRegistrations, type NewRegistration } from '../store/new-registrations'
import { addToSession } from '../store/registrations'
import { addPicture, type StoredPicture } from './add-picture'
import { placePictures } from './place-pictures'

/** Any number, the same in every process: the lock of loading the demo content. */
const DEMO_LOCK = 7_302_110

const loadUnits = async (tx: Tx, now: Date) => {
  const ids = new Map(demoUnits.map((unit) => [unit.key, newId(now)]))
  for (const [position, { key, parentKey, ...unit }] of demoUnits.entries()) {
    const parentId = parentKey === null ? null : (ids.get(parentKey) ?? null)
    await tx
      .insertInto('unit')
      .values({ id: ids.get(key) ?? key, parentId, position, ...unit })
      .execute()
  }
  return ids
}

const loadVenues = async (tx: Tx, unitIds: Map<string, string>, now: Date) => {
  const ids = new Map(demoVenues.map((venue) => [venue.key, newId(now)]))
  for (const { key, unitKey, ...venue } of demoVenues) {
    await tx
      .insertInto('venue')
      .values({ id: ids.get(key) ?? key, unitId: unitIds.get(unitKey) ?? unitKey, ...venue })
      .execute()
  }
  return ids
}

/** Pictures are drawn once and encoded two at a time: it is most of the loading. */
const loadPictures = async (tx: Tx, now: Date) => {
  const stored = new Map<string, StoredPicture>()
  for (const [name, picture] of Object.entries(demoPictures)) {
    const png = await sharp(Buffer.from(picture.svg())).png({ compressionLevel: 1 }).toBuffer()
    stored.set(name, await addPicture(tx, png, now))
  }
  return stored
}

const loadResidents = async (tx: Tx, now: Date) => {
  const rows = demoResidents.map((nickname) => ({
    id: newId(now),
    nickname,
    unitId: null,
    phoneSealed: null,
    createdAt: now,
  }))
  await tx.insertInto('resident').values(rows).execute()
  return rows.map((row) => row.id)
}

const demoRegistration = (
  place: { eventId: string; sessionId: string },
  residentId: string,
  state: NewRegistration['state'],
  now: Date,
): NewRegistration => ({
  id: newId(now),
  ...place,
  residentId,
  state,
  answers: {},
  idempotencyKey: null,
  requestHash: '',
  attendees: [{ personId: residentId, relativeId: null, name: null }],
})

const ref = (cover: { picture: string; alt: string } | null, pictures: Map<string, StoredPicture>) => {
  const picture = cover && pictures.get(cover.picture)
  return cover && picture ? { id: picture.id, alt: cover.alt } : null
}

/** Loads the demo content into a database that has no units yet, in one transaction: all of it or nothing. */
export const loadDemo = (db: Database, sealer: Sealer, now: Date): Promise<{ loaded: boolean }> =>
  db.transaction().execute(async (tx) => {
    // Several processes may start at once; the second finds the work done.
    await sql`select pg_advisory_xact_lock(${DEMO_LOCK}::bigint)`.execute(tx)
    if (await tx.selectFrom('unit').select('id').limit(1).executeTakeFirst()) return { loaded: false }
    const unitIds = await loadUnits(tx, now)
    const venueIds = await loadVenues(tx, unitIds, now)
    const pictures = await loadPictures(tx, now)
    const residentIds = await loadResidents(tx, now)
    const pictureOf = (src: string) => pictures.get(src.replace(/^demo:/, ''))

    for (const { key: _key, unitKey, daysAgo, hour, minute, cover, body, ...news } of demoNews(now)) {
      const day = new Date(now.getTime() - daysAgo * 86_400_000).toLocaleDateString('sv', {
        timeZone: 'Asia/Shanghai',
      })
      const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
      const publishedAt = new Date(`${day}T${time}:00+08:00`)
      const unitId = unitIds.get(unitKey) ?? unitKey
      // What is dated today must not be in the future, however early the server is started.
      const shownAt = publishedAt > now ? new Date(now.getTime() - 60_000) : publishedAt
      await insertNews(
        tx,
        {
          ...news,
          unitId,
          cover: ref(cover, pictures),
          body: placePictures(body, pictureOf),
          publishedAt: shownAt,
        },
        now,
      )
    }

    for (const { key: _key, unitKey, venueKey, cover, body, sessions, ...event } of demoEvents(now)) {
      const { id: eventId, sessionIds } = await insertEvent(
        tx,
        {
          ...event,
          unitId: unitIds.get(unitKey) ?? unitKey,
          venueId: venueIds.get(venueKey) ?? null,
          cover: ref(cover, pictures),
          body: placePictures(body, pictureOf),
          sessions: sessions.map(({ startsAt, endsAt, capacity }) => ({ startsAt, endsAt, capacity })),
        },
        now,
      )
      for (const [index, { takenBy, waitlisted }] of sessions.entries()) {
        const sessionId = sessionIds[index]
        if (sessionId === undefined || takenBy + waitlisted === 0) continue
        const registrations = residentIds
          .slice(0, takenBy + waitlisted)
          .map((residentId, place) =>
            demoRegistration(
              { eventId, sessionId },
              residentId,
              place < takenBy ? 'confirmed' : 'waitlisted',
              now,
            ),
          )
        await insertRegistrations(tx, sealer, registrations, now)
        const confirmed = registrations.filter((one) => one.state === 'confirmed').length
        await addToSession(tx, sessionId, { seats: confirmed, waiting: registrations.length - confirmed })
      }
    }
    return { loaded: true }
  })
