import type { RegistrationState } from '../../core/contract/event-words'
import { OFFER_MS } from '../../core/rules/promotion'
import { afterWaking } from '../../core/rules/quiet-hours'
import type { DemoEvent, DemoSession } from '../demo/demo-event'
import { demoEvents } from '../demo/demo-events'
import { newEntrantCode } from '../lib/entrant-code'
import { newId } from '../lib/ids'
import type { Sealer } from '../lib/sealing'
import type { Tx } from '../store/database'
import { insertEvent } from '../store/new-events'
import { insertRegistrations, type NewRegistration } from '../store/new-registrations'
import { commitDraw } from './commit-draw'
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
      admission: event.admission,
      drawAt: event.drawAt,
      takesRegistrations: event.takesRegistrations,
      minAge: event.minAge,
      maxAge: event.maxAge,
      waitlistLimit: event.waitlistLimit,
      seriesId: event.seriesId,
      admittedUnitIds: event.admittedUnitKeys.map((key) => idOf(units, key)),
      sessions: sessions.map(({ startsAt, endsAt, capacity, heldSeats, heldReleaseAt }) => ({
        startsAt,
        endsAt,
        capacity,
        heldSeats,
        heldReleaseAt,
      })),
    },
    now,
  )
}

/** As many of each as the outline says, in the order in which the residents stand. */
const statesOf = (session: DemoSession): RegistrationState[] => [
  ...Array<RegistrationState>(session.takenBy).fill('confirmed'),
  ...Array<RegistrationState>(session.offered).fill('offered'),
  ...Array<RegistrationState>(session.waitlisted).fill('waitlisted'),
  ...Array<RegistrationState>(session.pending).fill('pending'),
  ...Array<RegistrationState>(session.entered).fill('entered'),
]

/** The first of the demo residents hold the seats, the next wait. */
const fillSession = async (
  tx: Tx,
  place: { eventId: string; sessionId: string },
  session: DemoSession,
  { residentIds, sealer }: Surroundings,
  now: Date,
) => {
  const registrations = statesOf(session).flatMap((state, index): NewRegistration[] => {
    const residentId = residentIds[index]
    if (residentId === undefined) return []
    return [
      {
        id: newId(now),
        ...place,
        residentId,
        state,
        ticketNumber: state === 'confirmed' ? index + 1 : null,
        entrantCode: state === 'entered' ? newEntrantCode() : null,
        offerExpiresAt: state === 'offered' ? afterWaking(now, OFFER_MS) : null,
        attendees: [{ personId: residentId, relativeId: null, name: null }],
      },
    ]
  })
  const counts = {
    id: place.sessionId,
    seatsTaken: session.takenBy + session.offered + session.heldSeats,
    waitlistCount: session.waitlisted,
    waitlistParties: session.waitlisted,
    lastTicketNumber: session.takenBy,
  }
  await insertRegistrations(tx, sealer, registrations, now, [counts])
}

/** Answers their ids by their keys. */
export const loadDemoEvents = async (tx: Tx, surroundings: Surroundings, now: Date): Promise<IdsByKey> => {
  const ids = new Map<string, string>()
  for (const event of demoEvents(now)) {
    const { id: eventId, sessionIds } = await insertDemoEvent(tx, event, surroundings, now)
    if (event.admission === 'draw') {
      const sessions = sessionIds.map((sessionId) => ({ eventId, sessionId }))
      await commitDraw(tx, surroundings.sealer, sessions)
    }
    ids.set(event.key, eventId)
    for (const [index, session] of event.sessions.entries()) {
      const sessionId = sessionIds[index]
      if (sessionId !== undefined) await fillSession(tx, { eventId, sessionId }, session, surroundings, now)
    }
  }
  return ids
}
