import { lapseOffers } from '../commands/lapse-offers'
import { releaseHeldSeats } from '../commands/release-held-seats'
import { warnOfLapsingOffers } from '../commands/warn-of-lapsing-offers'
import { deliverNotices } from './deliver-notices'
import { checkContent } from './check-content'
import { forgetOld } from './forget-old'
import { forgetPushes } from './forget-pushes'
import { holdDraws } from './hold-draws'
import type { Job, JobName } from './job'
import { markAbsences } from './mark-absences'
import { remind } from './remind'

/** All that the server does by itself. */
export const JOBS: Record<JobName, Job> = {
  'deliver-notices': deliverNotices,
  remind,
  'lapse-offers': { everySeconds: 15, run: lapseOffers },
  'warn-of-lapsing-offers': { everySeconds: 60, run: warnOfLapsingOffers },
  'release-held-seats': { everySeconds: 30, run: releaseHeldSeats },
  'hold-draws': holdDraws,
  'forget-pushes': forgetPushes,
  'forget-old': forgetOld,
  'check-content': checkContent,
  'mark-absences': markAbsences,
}
