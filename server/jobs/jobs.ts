import { deliverNotices } from './deliver-notices'
import type { Job, JobName } from './job'
import { remind } from './remind'

/** All that the server does by itself. */
export const JOBS: Record<JobName, Job> = {
  'deliver-notices': deliverNotices,
  remind,
}
