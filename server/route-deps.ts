import type { JobName } from './jobs/job'
import type { Metrics } from './lib/metrics'
import type { PageCache } from './lib/page-cache'
import type { Sealer } from './lib/sealing'
import type { ReadAloud } from './read-aloud/read-aloud'
import type { Settings } from './settings'
import type { Database } from './store/database'
import type { Reads } from './store/reads'
import type { Wechat } from './wechat/wechat'

/** What every route is given. */
export type RouteDeps = {
  db: Database
  /** Where to read what may come from a replica. Writes, and what is decided by, go to `db`. */
  reads: Reads
  settings: Settings
  now: () => Date
  /** Public pages kept ready; tell it after a commit that changes one. */
  pages: PageCache
  metrics: Metrics
  sealer: Sealer
  /** Null where WeChat is not set up. */
  wechat: Wechat | null
  /** Null where no service that reads aloud is set up. */
  readAloud: ReadAloud | null
  /** Has a job done soon; call it after a commit that made work for it. Nothing happens where jobs are off. */
  wakeJob: (name: JobName) => void
}
