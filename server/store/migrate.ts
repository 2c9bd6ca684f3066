import { type Migration, Migrator } from 'kysely'
import * as initial from '../migrations/0001-initial'
import * as wechatToken from '../migrations/0002-wechat-token'
import * as registration from '../migrations/0003-registration'
import * as officers from '../migrations/0004-officers'
import * as newsDesk from '../migrations/0005-news-desk'
import * as residentProfile from '../migrations/0006-resident-profile'
import * as follows from '../migrations/0007-follows'
import * as waitlistParties from '../migrations/0008-waitlist-parties'
import * as drawAndCheckIn from '../migrations/0009-draw-and-check-in'
import * as noticeDelivery from '../migrations/0010-notice-delivery'
import * as eventRecap from '../migrations/0013-event-recap'
import * as noticeIndexes from '../migrations/0018-notice-indexes'
import * as requestCount from '../migrations/0019-request-count'
import * as retention from '../migrations/0020-retention'
import * as contentCheck from '../migrations/0021-content-check'
import * as attendeeEvent from '../migrations/0024-attendee-event'
import * as eventsUnderWay from '../migrations/0025-events-under-way'
import * as leanRush from '../migrations/0027-lean-rush'
import * as residentPhoneDigest from '../migrations/0030-resident-phone-digest'
import * as roomForCounts from '../migrations/0031-room-for-counts'
import type { Database } from './database'

const MIGRATIONS: Record<string, Migration> = {
  '0001-initial': initial,
  '0002-wechat-token': wechatToken,
  '0003-registration': registration,
  '0004-officers': officers,
  '0005-news-desk': newsDesk,
  '0006-resident-profile': residentProfile,
  '0007-follows': follows,
  '0008-waitlist-parties': waitlistParties,
  '0009-draw-and-check-in': drawAndCheckIn,
  '0010-notice-delivery': noticeDelivery,
  '0013-event-recap': eventRecap,
  '0018-notice-indexes': noticeIndexes,
  '0019-request-count': requestCount,
  '0020-retention': retention,
  '0021-content-check': contentCheck,
  '0024-attendee-event': attendeeEvent,
  '0025-events-under-way': eventsUnderWay,
  '0027-lean-rush': leanRush,
  '0030-resident-phone-digest': residentPhoneDigest,
  '0031-room-for-counts': roomForCounts,
}

/** The migrations whose tables and columns this code uses. */
export const KNOWN_MIGRATIONS = Object.keys(MIGRATIONS).sort()

/**
 * Brings the schema up to date. Kysely takes a lock, so several processes may start at once; all that is missing is
 * one transaction, so a start that is interrupted has changed nothing. Where nothing is missing nothing is written:
 * a database that takes no writes will do, and so will one that a newer version has brought further already.
 */
export const migrate = async (db: Database) => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } })
  const known = await migrator.getMigrations()
  if (known.every(({ executedAt }) => executedAt !== undefined)) return
  const { error } = await migrator.migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error(JSON.stringify(error))
}
