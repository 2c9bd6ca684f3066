import { type Static, Type } from '@sinclair/typebox'
import { Id, Nullable, OneOf, Page, PageQuery, Timestamp } from './common'
import { NOTICE_KINDS } from './notice-words'

/** One message of the inbox: `title` is short, `text` a plain sentence that also says what to do next. */
export const Notice = Type.Object({
  id: Id,
  kind: OneOf(NOTICE_KINDS),
  title: Type.String(),
  text: Type.String(),
  eventId: Id,
  registrationId: Nullable(Id),
  createdAt: Timestamp,
  readAt: Nullable(Timestamp),
})
export type Notice = Static<typeof Notice>

/** Newest first; `unreadCount` is of the whole inbox. */
export const NoticePage = Type.Composite([Page(Notice), Type.Object({ unreadCount: Type.Integer() })])
export type NoticePage = Static<typeof NoticePage>

export const NoticeQuery = Type.Composite([PageQuery], { additionalProperties: false })
export type NoticeQuery = Static<typeof NoticeQuery>

/** Marks as read: all that came until then, so that one arriving meanwhile stays unread. */
export const NoticesReadRequest = Type.Object({ until: Timestamp }, { additionalProperties: false })
export type NoticesReadRequest = Static<typeof NoticesReadRequest>

/** How many are left unread. */
export const NoticesReadReply = Type.Object({ unreadCount: Type.Integer() })
export type NoticesReadReply = Static<typeof NoticesReadReply>

/** Template ids of WeChat by what they tell; empty where WeChat or the template is not set up. At most 3 are asked for at once. */
export const SubscribeTemplates = Type.Object({
  items: Type.Array(Type.Object({ templateId: Type.String(), kinds: Type.Array(OneOf(NOTICE_KINDS)) })),
})
export type SubscribeTemplates = Static<typeof SubscribeTemplates>

/** What the resident answered to WeChat's question, by template id, as wx.requestSubscribeMessage reports it. */
export const SubscribeAnswers = Type.Object(
  {
    answers: Type.Record(
      Type.String({ maxLength: 64 }),
      OneOf(['accept', 'reject', 'ban', 'filter'] as const),
      { maxProperties: 3 },
    ),
  },
  { additionalProperties: false },
)
export type SubscribeAnswers = Static<typeof SubscribeAnswers>

/** What is known of the resident's consent to one template; `credit` messages may still be sent. */
export const Subscription = Type.Object({
  templateId: Type.String(),
  credit: Type.Integer(),
  isRefused: Type.Boolean(),
  changedAt: Timestamp,
})
export type Subscription = Static<typeof Subscription>
