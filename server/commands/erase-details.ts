import { keptSince } from '../../core/rules/retention'
import type { RouteDeps } from '../route-deps'
import {
  eraseAnswers,
  eraseGuests,
  listNamedAttendees,
  markErased,
  renameAttendees,
} from '../store/forgotten'
import { attendeeContext } from '../store/new-registrations'

/** In the place of a name that is no longer kept. */
const ERASED_NAME = '姓名已删除'

/** Erases what people told of themselves for a session that is long over. Numbers of people stay. */
export const eraseDetails = (
  { db, sealer, now }: Pick<RouteDeps, 'db' | 'sealer' | 'now'>,
  sessionId: string,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const time = now()
    if (!(await markErased(tx, sessionId, time))) return
    await eraseAnswers(tx, sessionId)
    const named = await listNamedAttendees(tx, sessionId)
    await renameAttendees(
      tx,
      named.map(({ id }) => ({ id, sealedName: sealer.seal(ERASED_NAME, attendeeContext(id)) })),
    )
    await eraseGuests(tx, sessionId, ERASED_NAME, keptSince('guest', time))
  })
