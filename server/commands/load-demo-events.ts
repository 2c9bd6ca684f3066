import type { DemoEvent, DemoSession } from '../demo/demo-event'
import { demoEvents } from '../demo/demo-events'
import { newId } from '../lib/ids'
import type { Sealer } from '../lib/sealing'
import type { Tx } from '../store/database'
import { insertEvent } from '../store/new-events'
import { insertRegistrations, type NewRegistration } from '../store/new-registrations'
import { coverOf, type IdsByKey, idOf, pictureOf, type PicturesByName } from './load-demo-places'
import { placePictures } from './place-pictures'

type Surroundings = {
  units: IdsByKey
  venues: IdsByKey
  pictures: PicturesByName
  residentIds: string[]
  sealer: Sealer
}

const insertDemoEvent = (tx: Tx, event: DemoEvent, { units, venues, pictures }: Surroundings, now: Date) => {
  const { unitKey, venueKey, cover, body, sessions } = event
  return insertEvent(
    tx,
    {
      title: event.title,
      opensAt: event.opensAt,
      closesAt: event.closesAt,
      cancelDeadline: event.cancelDeadline,
      cancelledAt: event.cancelledAt,
      hasWaitlist: event.hasWaitlist,
      partyLimit: event.partyLimit,
      questions: event.questions,
      likeCount: event.likeCount,
      bookmarkCount: event.bookmarkCount,
      unitId: idOf(units, unitKey),
      venueId: idOf(venues, venueKey),
      cover: coverOf(cover, pictures),
      body: placePictures(body, pictureOf(pictures)),
      sessions: sessions.map(({ startsAt, endsAt, capacity }) => ({ startsAt, endsAt, capacity })),
    },
    now,
  )
}

/** The first of the demo residents hold the seats, the next wait. */
const fillSession = async (
  tx: Tx,
  place: { eventId: string; sessionId: string },
  { takenBy, waitlisted }: DemoSession,
  { residentIds, sealer }: Surroundings,
  now: Date,
) => {
  if (takenBy + waitlisted === 0) return
  const registrations = residentIds
    .slice(0, takenBy + waitlisted)
    .map((residentId, index): NewRegistration => ({
      id: newId(now),
      ...place,
      residentId,
      state: index < takenBy ? 'confirmed' : 'waitlisted',
      answers: {},
      idempotencyKey: null,
      requestHash: '',
      attendees: [{ personId: residentId, relativeId: null, name: null }],
    }))
  await insertRegistrations(tx, sealer, registrations, now)
  await tx
    .updateTable('eventSession')
    .set({ seatsTaken: takenBy, waitlistCount: waitlisted, waitlistParties: waitlisted })
    .where('id', '=', place.sessionId)
    .execute()
}

export const loadDemoEvents = async (tx: Tx, surroundings: Surroundings, now: Date) => {
  for (const event of demoEvents(now)) {
    const { id: eventId, sessionIds } = await insertDemoEvent(tx, event, surroundings, now)
    for (const [index, session] of event.sessions.entries()) {
      const sessionId = sessionIds[index]
      if (sessionId !== undefined) await fillSession(tx, { eventId, sessionId }, session, surroundings, now)
    }
  }
}
