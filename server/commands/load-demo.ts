import { sql } from 'kysely'
import type { Sealer } from '../lib/sealing'
import type { Database } from '../store/database'
import { loadDemoEvents } from './load-demo-events'
import { loadDemoNews } from './load-demo-news'
import { loadDemoPictures, loadDemoResidents, loadDemoUnits, loadDemoVenues } from './load-demo-places'

/** Any number, the same in every process: the lock of loading the demo content. */
const DEMO_LOCK = 7_302_110

/** Loads the demo content into a database that has no units yet, in one transaction: all of it or nothing. */
export const loadDemo = (db: Database, sealer: Sealer, now: Date): Promise<{ loaded: boolean }> =>
  db.transaction().execute(async (tx) => {
    // Several processes may start at once; the second finds the work done.
    await sql`select pg_advisory_xact_lock(${DEMO_LOCK}::bigint)`.execute(tx)
    if (await tx.selectFrom('unit').select('id').limit(1).executeTakeFirst()) return { loaded: false }
    const units = await loadDemoUnits(tx, now)
    const venues = await loadDemoVenues(tx, units, now)
    const pictures = await loadDemoPictures(tx, now)
    const residentIds = await loadDemoResidents(tx, now)
    const events = await loadDemoEvents(tx, { units, venues, pictures, residentIds, sealer }, now)
    await loadDemoNews(tx, { units, pictures, events }, now)
    return { loaded: true }
  })
