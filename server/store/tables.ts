import type { NoticeFacts, NoticeKind } from '../../core/contract/notice-words'
import type { ReactionTarget } from '../../core/contract/reaction'
import type { Provider } from '../../core/contract/session'
import type { UnitKind, UnitStatus } from '../../core/contract/unit-words'
import type { Defaulted, Json } from './column-types'
import type { ContentTables } from './content-tables'
import type { EventTables } from './event-tables'
import type { NewsTables } from './news-tables'
import type { OfficerTables } from './officer-tables'

export type ReactionKind = 'like' | 'bookmark'
/** `none`: for the inbox only. `sending`: a process has claimed it, until `nextAttemptAt`. */
export type NoticeDelivery = 'none' | 'pending' | 'sending' | 'sent' | 'failed'

export interface Tables extends EventTables, NewsTables, ContentTables, OfficerTables {
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
  setting: { name: string; value: Json<unknown>; updatedAt: Date }
}
