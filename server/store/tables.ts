import type { ColumnType } from 'kysely'
import type { ArticleBody } from '../../core/contract/article-body'
import type { DrawEntrant, DrawRecord } from '../../core/contract/draw'
import type { Question } from '../../core/contract/event'
import type { Admission, RegistrationState } from '../../core/contract/event-words'
import type { NoticeFacts, NoticeKind } from '../../core/contract/notice-words'
import type { AuditAction, AuditTarget } from '../../core/contract/audit-words'
import type { OfficerRole } from '../../core/contract/officer-words'
import type { ReactionTarget } from '../../core/contract/reaction'
import type { Answers } from '../../core/contract/registration'
import type { Provider } from '../../core/contract/session'
import type { UnitKind, UnitStatus } from '../../core/contract/unit-words'
import type { Defaulted, Json, PublicationStatus } from './column-types'
import type { ContentTables } from './content-tables'
import type { NewsTables } from './news-tables'

export type ReactionKind = 'like' | 'bookmark'
/** `none`: for the inbox only. `sending`: a process has claimed it, until `nextAttemptAt`. */
export type NoticeDelivery = 'none' | 'pending' | 'sending' | 'sent' | 'failed'

export interface Tables extends NewsTables, ContentTables {
  unit: {
    id: string
    parentId: string | null
    kind: UnitKind
    name: string
    status: UnitStatus
    phone: string | null
    position: number
  }
  venue: {
    id: string
    unitId: string
    name: string
    address: string
    latitude: number | null
    longitude: number | null
  }
  media: {
    id: string
    contentHash: string
    width: number
    height: number
    color: string
    createdAt: Date
    uploadedAgainAt: Defaulted<Date | null>
  }
  mediaCopy: { mediaId: string; width: number; contentType: string; bytes: Uint8Array }
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
  reactionCount: {
    target: ReactionTarget
    targetId: string
    likeCount: Defaulted<number>
    bookmarkCount: Defaulted<number>
    importedLikeCount: Defaulted<number>
    importedBookmarkCount: Defaulted<number>
  }
  resident: {
    id: string
    nickname: string
    unitId: string | null
    phoneSealed: string | null
    /** Finds the resident by a whole number; null where `phoneSealed` is. */
    phoneDigest: Defaulted<string | null>
    isGuest: Defaulted<boolean>
    birthYearSealed: string | null
    createdAt: Date
  }
  avatar: { id: string; residentId: string; bytes: Uint8Array; createdAt: Date }
  identity: { provider: Provider; subject: string; residentId: string; unionId: string | null }
  loginSession: { tokenHash: string; residentId: string; createdAt: Date; expiresAt: Date }
  wechatToken: { appId: string; tokenSealed: string | null; expiresAt: Date; renewingUntil: Date }
  follow: { residentId: string; unitId: string; followedAt: Date }
  relative: { id: string; residentId: string; sealed: string; createdAt: Date }
  reaction: {
    residentId: string
    target: ReactionTarget
    targetId: string
    kind: ReactionKind
    isActive: boolean
    changedAt: Date
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
  notice: {
    id: string
    residentId: string
    kind: NoticeKind
    eventId: string
    registrationId: string | null
    facts: Json<NoticeFacts>
    key: string
    createdAt: Date
    readAt: Date | null
    delivery: Defaulted<NoticeDelivery>
    attempts: Defaulted<number>
    nextAttemptAt: Date
    deliveryError: string | null
    /** By what template it went, and WeChat's name for the message. */
    templateId: string | null
    messageId: string | null
  }
  subscriptionCredit: {
    residentId: string
    templateId: string
    credit: Defaulted<number>
    isRefused: Defaulted<boolean>
    changedAt: Date
    /** The last acceptance that only one side has told of so far: the mini-program, or WeChat's push. */
    toldBy: 'client' | 'push' | null
    toldAt: Date | null
  }
  requestCount: { key: string; windowNumber: number; taken: number }
  wechatEvent: { key: string; receivedAt: Date }
  officer: {
    id: string
    loginName: string
    name: string
    role: OfficerRole
    unitId: string
    passwordHash: string
    mustChangePassword: boolean
    totpSealed: string | null
    totpPendingSealed: string | null
    totpLastStep: number | null
    isDemo: Defaulted<boolean>
    disabledAt: Date | null
    createdAt: Date
    updatedAt: Date
  }
  officerSession: {
    tokenHash: string
    officerId: string
    createdAt: Date
    idleExpiresAt: Date
    expiresAt: Date
  }
  signInAttempt: { id: string; loginName: string; address: string; at: Date }
  auditEntry: {
    id: string
    officerId: string | null
    officerName: string
    action: AuditAction
    targetKind: AuditTarget
    targetId: string | null
    unitId: string | null
    before: ColumnType<unknown, string | null, never>
    after: ColumnType<unknown, string | null, never>
    address: string
    at: Date
  }
  setting: { name: string; value: Json<unknown>; updatedAt: Date }
}
