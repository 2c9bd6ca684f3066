import type { Database } from './store/database'
import type { Settings } from './settings'
import type { PageCache } from './lib/page-cache'

/** What every route is given. */
export type RouteDeps = { db: Database; settings: Settings; now: () => Date; pages: PageCache }
