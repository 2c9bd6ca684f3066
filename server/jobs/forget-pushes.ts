import { forgetEvents } from '../store/wechat-events'
import type { Job } from './job'

/** A push older than the callback takes cannot come again. */
const KEEP_MS = 24 * 3_600_000

export const forgetPushes: Job = {
  everySeconds: 3600,
  run: ({ db, now }) => forgetEvents(db, new Date(now().getTime() - KEEP_MS)),
}
