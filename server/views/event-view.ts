import type { CommunityEvent, EventListItem } from '../../core/contract/event'
import { eventState } from '../../core/rules/event-state'
import type { EventDetailRow, EventRow } from '../store/events'
import { coverView } from './picture-view'

const venueView = (row: EventRow): EventListItem['venue'] =>
  row.venueId !== null && row.venueName !== null
    ? {
        id: row.venueId,
        name: row.venueName,
        address: row.address ?? '',
        latitude: row.latitude,
        longitude: row.longitude,
      }
    : null

export const eventListItemView = (row: EventRow, now: Date): EventListItem => ({
  id: row.id,
  title: row.title,
  summary: row.summary,
  state: eventState(row, now),
  unit: { id: row.unitId, name: row.unitName },
  venue: venueView(row),
  cover: coverView(row),
  opensAt: row.opensAt.toISOString(),
  closesAt: row.closesAt.toISOString(),
  sessions: row.sessions.map((session) => ({
    id: session.id,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    capacity: session.capacity,
    seatsTaken: session.seatsTaken,
    waitlistCount: session.waitlistCount,
  })),
  hasWaitlist: row.hasWaitlist,
  admission: row.admission,
  takesRegistrations: row.takesRegistrations,
  minAge: row.minAge,
  maxAge: row.maxAge,
  likeCount: row.likeCount,
  bookmarkCount: row.bookmarkCount,
})

export const eventView = (row: EventDetailRow, now: Date): CommunityEvent => ({
  ...eventListItemView(row, now),
  body: row.body,
  questions: row.questions,
  cancelDeadline: row.cancelDeadline.toISOString(),
  partyLimit: row.partyLimit,
  waitlistLimit: row.waitlistLimit,
  needsGuardianConsent: row.needsGuardianConsent,
  drawAt: row.drawAt?.toISOString() ?? null,
  seriesId: row.seriesId,
  admittedUnits: row.admittedUnits,
  recap: row.recap,
})
