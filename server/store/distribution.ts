import type { Tables } from './tables'

/** Rows that are worked with together lie together: those of one event, of one resident, of one article. */
export type Together = 'event' | 'resident' | 'newsItem' | 'itself'

type Kept<Column extends string> =
  | {
      is: 'distributed'
      by: Column
      with: Together
      /** Statements that name this column instead of `by`, and what that costs on several servers. */
      otherwise?: Partial<Record<Column, string>>
    }
  /** Small, and changed by officers only: a copy of it lies on every server. */
  | { is: 'copied' }
  /** Asked rarely, or small and short-lived: it stays on one server. */
  | { is: 'central' }

/** How a table is kept, whichever it is. */
export type Distribution = Kept<string>

const COPIED = { is: 'copied' } as const
const CENTRAL = { is: 'central' } as const

const BY_ITS_ID =
  'Its id comes from the address alone: every server looks into one index, one of them finds it.'
const WITHIN_ONE_EVENT =
  'In a transaction that has locked a session of the event: the server is known, the statement does not say so yet.'
const OF_A_RESIDENT = 'A resident has a few, on as many servers: every server looks into one index.'
const SWEPT = 'A job asks every server once for what is due; each answers from an index of what is.'
const LISTED =
  'Every server answers its first twenty, the page is kept for a second: at most one such look a second.'

/**
 * How the tables would be spread over several servers (Citus), so that the same statements run there. Ids are text of
 * one type, so what is `with` an event, a resident or an article lies where that one lies.
 *
 * News lies by article and not by unit: its counts, its versions and its search text are joined by the article's id,
 * and a list takes a unit with all below it, which would be many servers either way.
 */
export const DISTRIBUTION: { [Table in keyof Tables]: Kept<keyof Tables[Table] & string> } = {
  unit: COPIED,
  venue: COPIED,
  officer: COPIED,
  setting: COPIED,

  event: {
    is: 'distributed',
    by: 'id',
    with: 'event',
    otherwise: { endsAt: LISTED, status: SWEPT, updatedAt: SWEPT },
  },
  eventSession: {
    is: 'distributed',
    by: 'eventId',
    with: 'event',
    otherwise: { id: WITHIN_ONE_EVENT, endsAt: SWEPT, heldReleaseAt: SWEPT },
  },
  registration: {
    is: 'distributed',
    by: 'eventId',
    with: 'event',
    otherwise: {
      id: BY_ITS_ID,
      sessionId: WITHIN_ONE_EVENT,
      residentId: OF_A_RESIDENT,
      offerExpiresAt: SWEPT,
    },
  },
  attendee: {
    is: 'distributed',
    by: 'eventId',
    with: 'event',
    otherwise: { registrationId: BY_ITS_ID, sessionId: WITHIN_ONE_EVENT, id: WITHIN_ONE_EVENT },
  },
  draw: { is: 'distributed', by: 'eventId', with: 'event', otherwise: { sessionId: WITHIN_ONE_EVENT } },

  /** Of an event it lies with the event, of an article with the article: both by their id. */
  reactionCount: { is: 'distributed', by: 'targetId', with: 'newsItem' },
  newsItem: {
    is: 'distributed',
    by: 'id',
    with: 'newsItem',
    otherwise: { publishedAt: LISTED, relatedEventId: LISTED, updatedAt: SWEPT },
  },
  newsVersion: {
    is: 'distributed',
    by: 'newsId',
    with: 'newsItem',
    otherwise: { savedAt: SWEPT },
  },
  newsSearch: { is: 'distributed', by: 'newsId', with: 'newsItem' },
  newsImport: CENTRAL,

  resident: { is: 'distributed', by: 'id', with: 'resident' },
  /** By what the request brings along; of one resident all are asked for only when that one leaves. */
  loginSession: { is: 'distributed', by: 'tokenHash', with: 'itself', otherwise: { expiresAt: SWEPT } },
  identity: { is: 'distributed', by: 'subject', with: 'itself', otherwise: { residentId: OF_A_RESIDENT } },
  avatar: { is: 'distributed', by: 'residentId', with: 'resident' },
  relative: { is: 'distributed', by: 'residentId', with: 'resident', otherwise: { id: BY_ITS_ID } },
  follow: { is: 'distributed', by: 'residentId', with: 'resident' },
  reaction: { is: 'distributed', by: 'residentId', with: 'resident', otherwise: { changedAt: SWEPT } },
  notice: {
    is: 'distributed',
    by: 'residentId',
    with: 'resident',
    otherwise: { nextAttemptAt: SWEPT, createdAt: SWEPT },
  },
  requestCount: { is: 'distributed', by: 'key', with: 'itself', otherwise: { windowNumber: SWEPT } },
  subscriptionCredit: { is: 'distributed', by: 'residentId', with: 'resident' },

  contentCheck: CENTRAL,

  /** Joined to every list; the pictures' bytes are not. */
  media: COPIED,
  mediaCopy: CENTRAL,
  attachment: CENTRAL,
  officerSession: CENTRAL,
  signInAttempt: CENTRAL,
  auditEntry: CENTRAL,
  wechatToken: CENTRAL,
  wechatEvent: CENTRAL,
}

const WITH_EVENT = 'Becomes (event_id, …): the id is as unique with the event in front.'
const WITH_RESIDENT = 'Becomes (resident_id, id): the id is as unique with the resident in front.'
const ALONG_EVENT = 'Becomes (event_id, …) on both sides: what it leads to is of the same event.'
const NO_CASCADE =
  'Goes, and with it the cascade: deleting a resident then deletes these rows by a statement of its own.'
const A_LINK = 'Goes: a link that is read with an outer join, and nothing is missed where it leads nowhere.'

/** Keys that several servers could not guard as they are, and what becomes of each. */
export const LOOSE_KEYS: Record<string, string> = {
  attendee_pkey: WITH_EVENT,
  draw_pkey: WITH_EVENT,
  event_session_pkey: WITH_EVENT,
  registration_pkey: WITH_EVENT,
  avatar_pkey: WITH_RESIDENT,
  notice_pkey: WITH_RESIDENT,
  relative_pkey: WITH_RESIDENT,
  attendee_registration_id_fkey: ALONG_EVENT,
  draw_session_id_fkey: ALONG_EVENT,
  registration_session_id_fkey: ALONG_EVENT,
  content_check_resident_id_fkey: NO_CASCADE,
  identity_resident_id_fkey: NO_CASCADE,
  login_session_resident_id_fkey: NO_CASCADE,
  news_import_news_id_fkey: A_LINK,
  news_item_related_event_id_fkey: A_LINK,
  news_version_related_event_id_fkey: A_LINK,
  registration_key:
    'Becomes (event_id, resident_id, idempotency_key): a key used for two events at one moment is found by the look ' +
    'before the write alone.',
}

/** What is asked of rows that do not lie together, in one statement, and what it comes to on several servers. */
export const CROSSINGS: Record<string, string> = {
  'event newsItem':
    'Counts of an event lie by its id, so with it; an article’s event is one row, fetched by its id.',
  'event resident':
    'A registration shows its resident’s name, a sign-up reads its residents: few rows by their ids, which become a ' +
    'statement of their own, as a join would move whole tables.',
  'newsItem resident':
    'A like writes the resident’s row and the article’s count: two statements in one transaction over two servers.',
  'event newsItem resident': 'The same of an event.',
}
