import { keptSince } from '../../core/rules/retention'
import { eraseDetails } from '../commands/erase-details'
import {
  type Forget,
  forgetAudit,
  forgetNotices,
  forgetOfficerSessions,
  forgetReactions,
  forgetSessions,
  forgetSignInAttempts,
  listUnerasedSessions,
} from '../store/forgotten'
import { deleteOldCounts } from '../store/request-counts'
import { deleteUnusedAttachments, deleteUnusedPictures } from '../store/unused-uploads'
import type { Job, JobDeps } from './job'

/** Short statements, so that nobody waits for a row of theirs. */
const BATCH = 1000
const DAY_MS = 86_400_000
/** A server that stood still for so long leaves some unused pictures lying. */
const UPLOADS_LOOKED_BACK_MS = 14 * DAY_MS

/** Until none is left, or the server closes. */
const forgetAll = async ({ db, signal }: JobDeps, forget: Forget, since: Date) => {
  while (!signal.aborted && (await forget(db, since, BATCH)) === BATCH);
}

const eraseAll = async (deps: JobDeps, endedBefore: Date) => {
  const { db, signal } = deps
  let sessionIds = await listUnerasedSessions(db, endedBefore, BATCH)
  while (sessionIds.length > 0 && !signal.aborted) {
    for (const id of sessionIds) if (!signal.aborted) await eraseDetails(deps, id)
    sessionIds = await listUnerasedSessions(db, endedBefore, BATCH)
  }
}

/** Deletes what is older than it has to be kept: the periods, with their reasons, are in core/rules/retention.ts. */
export const forgetOld: Job = {
  everySeconds: 6 * 3600,
  run: async (deps) => {
    const { db } = deps
    const now = deps.now()
    // Their own end is written into them; attempts count for a quarter of an hour.
    await forgetAll(deps, forgetSessions, now)
    await forgetAll(deps, forgetOfficerSessions, now)
    await forgetAll(deps, forgetSignInAttempts, new Date(now.getTime() - DAY_MS))
    await forgetAll(deps, forgetNotices, keptSince('notice', now))
    await forgetAll(deps, forgetReactions, keptSince('reaction', now))
    await forgetAll(deps, forgetAudit, keptSince('audit', now))
    await eraseAll(deps, keptSince('registration', now))
    const until = keptSince('upload', now)
    const uploads = { from: new Date(until.getTime() - UPLOADS_LOOKED_BACK_MS), until }
    await deleteUnusedPictures(db, uploads)
    await deleteUnusedAttachments(db, uploads)
    await deleteOldCounts(db)
  },
}
