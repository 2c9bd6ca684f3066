import { keepToInbox } from '../store/notice-deliveries'
import type { Job } from './job'

/** Takes to the phone what the inbox holds. Without a way there, the inbox is all. */
export const deliverNotices: Job = {
  everySeconds: 15,
  run: ({ db, now }) => keepToInbox(db, now()),
}
