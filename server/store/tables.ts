import type { ColumnType } from 'kysely'
import type { ArticleBody } from '../../core/contract/article-body'
import type { Question } from '../../core/contract/event'
import type { RegistrationState } from '../../core/contract/event-words'
import type { NewsCategory } from '../../core/contract/news-words'
import type { ReactionTarget } from '../../core/contract/reaction'
import type { Answers } from '../../core/contract/registration'
import type { Provider } from '../../core/contract/session'
import type { UnitKind, UnitStatus } from '../../core/contract/unit-words'

/** jsonb: read as a value, written as its JSON text (a bare array would become a PostgreSQL array). */
type Json<T> = ColumnType<T, string, string>
type Defaulted<T> = ColumnType<T, T | undefined, T>

export type PublicationStatus = 'draft' | 'published' | 'archived'
export type ReactionKind = 'like' | 'bookmark'

export interface Tables {
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
  media: { id: string; contentHash: string; width: number; height: number; color: string; createdAt: Date }
  mediaCopy: { mediaId: string; width: number; contentType: string; bytes: Uint8Array }
  newsItem: {
    id: string
    unitId: string
    category: NewsCategory
    status: Defaulted<PublicationStatus>
    title: string
    summary: string
    body: Json<ArticleBody>
    coverId: string | null
    coverAlt: string
    publishedAt: Date
    createdAt: Date
    updatedAt: Date
  }
  newsSearch: { newsId: string; folded: string; grams: string }
  newsImport: { contentHash: string; newsId: string; fileName: string; importedAt: Date }
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
    createdAt: Date
  }
  identity: { provider: Provider; subject: string; residentId: string; unionId: string | null }
  loginSession: { tokenHash: string; residentId: string; createdAt: Date; expiresAt: Date }
  wechatToken: { appId: string; tokenSealed: string | null; expiresAt: Date; renewingUntil: Date }
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
    createdAt: Date
    updatedAt: Date
  }
  attendee: {
    id: string
    registrationId: string
    sessionId: string
    personId: string
    relativeId: string | null
    sealedName: string | null
    isActive: boolean
    position: number
  }
}
