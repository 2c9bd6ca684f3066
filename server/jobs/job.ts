import type { FastifyBaseLogger } from 'fastify'
import type { RouteDeps } from '../route-deps'

/** Each is a file of its own here, listed in jobs.ts. */
export const JOB_NAMES = [
  'deliver-notices',
  'remind',
  'lapse-offers',
  'warn-of-lapsing-offers',
  'release-held-seats',
  'hold-draws',
  'forget-pushes',
  'forget-old',
  'check-content',
  'mark-absences',
] as const
export type JobName = (typeof JOB_NAMES)[number]

/** `signal` tells that the server is closing: a long job stops at the next good moment. */
export type JobDeps = RouteDeps & { log: FastifyBaseLogger; signal: AbortSignal }

/**
 * Something done every so often by one of the processes, or right away when woken. It may be run twice, or in two
 * processes at once, and must leave the same behind: it looks up what is due and claims it.
 */
export type Job = {
  /** At most a day. */
  everySeconds: number
  run(deps: JobDeps): Promise<void>
}
