import type { ColumnType } from 'kysely'
import type { ArticleBody } from '../../core/contract/article-body'
import type { DrawEntrant, DrawRecord } from '../../core/contract/draw'
import type { Question } from '../../core/contract/event'
import type { Admission, RegistrationState } from '../../core/contract/event-words'
import type { Answers } from '../../core/contract/registration'
import type { Defaulted, Json, PublicationStatus } from './column-types'

export interface EventTables {
  event: {
    id: string
    unitId: string
    venueId: string | null
    status: Defaulted<PublicationStatus>
    title: string
    summary: string
    body: Json<ArticleBody>
    coverId: string | null
    coverAlt: string
    opensAt: Date
    closesAt: Date
    cancelDeadline: Date
    cancelledAt: Date | null
    startsAt: Date
    endsAt: Date
    hasWaitlist: boolean
    partyLimit: number
    questions: Json<Question[]>
    admittedUnitIds: string[]
    admission: Defaulted<Admission>
    takesRegistrations: Defaulted<boolean>
    waitlistLimit: number | null
    minAge: number | null
    maxAge: number | null
    needsGuardianConsent: Defaulted<boolean>
    letsSmallerPartiesPass: Defaulted<boolean>
    drawAt: Date | null
    seriesId: string | null
    cancelReason: string | null
    revision: Defaulted<number>
    createdAt: Date
    updatedAt: Date
  }
  eventSession: {
    id: string
    eventId: string
    startsAt: Date
    endsAt: Date
    capacity: number
    seatsTaken: Defaulted<number>
    waitlistCount: Defaulted<number>
    waitlistParties: Defaulted<number>
    heldSeats: Defaulted<number>
    heldReleaseAt: Date | null
    lastTicketNumber: Defaulted<number>
    absencesMarkedAt: Date | null
    detailsErasedAt: Defaulted<Date | null>
  }
  registration: {
    id: string
    eventId: string
    sessionId: string
    residentId: string
    state: RegistrationState
    partySize: number
    priority: Defaulted<number>
    queuedAt: Date
    answers: Json<Answers>
    idempotencyKey: string | null
    requestHash: string
    offerExpiresAt: Date | null
    ticketNumber: number | null
    guardianConsentAt: Date | null
    proxyOfficerId: string | null
    note: Defaulted<string>
    absenceExcusedAt: Date | null
    entrantCode: string | null
    drawWeight: number | null
    createdAt: Date
    updatedAt: Date
  }
  attendee: {
    id: string
    eventId: string
    registrationId: string
    sessionId: string
    personId: string
    relativeId: string | null
    sealedName: string | null
    isActive: boolean
    position: number
    answers: ColumnType<Answers, string | undefined, string>
    withdrawnAt: Date | null
    checkedInAt: Date | null
    /** `self`, or the officer's id. */
    checkedInBy: string | null
    /** When the check-in was that an officer took back. */
    checkInUndoneAt: Date | null
  }
  draw: {
    sessionId: string
    eventId: string
    seedSealed: string
    seedCommitment: string
    /** As they were at `entrantsAt`, after the window had closed. */
    entrants: ColumnType<DrawEntrant[] | null, string | null, string | null>
    entrantsHash: string | null
    entrantsAt: Date | null
    drawnAt: Date | null
    record: ColumnType<DrawRecord | null, string | null, string | null>
  }
}
