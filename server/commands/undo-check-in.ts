import { transition } from '../../core/rules/registration'
import { AppError } from '../errors'
import { assertInScope, type Officer } from '../officer'
import type { RouteDeps } from '../route-deps'
import { addAudit } from '../store/audit'
import { eraseCheckIn, findGuest, listParties, setAbsencesMarked, writeCheckIns } from '../store/check-ins'
import { lockSession } from '../store/sessions'

/** Takes back a slip. Who is not checked in, or no longer, stays so. */
export const undoCheckIn = (
  { db, now: clock }: Pick<RouteDeps, 'db' | 'now'>,
  officer: Officer,
  attendeeId: string,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const found = await findGuest(tx, attendeeId)
    const session = found && (await lockSession(tx, found.sessionId))
    if (!session) throw new AppError('NOT_FOUND')
    assertInScope(officer, session.event.unitId)
    const now = clock()
    const [party] = await listParties(tx, session.id, { ids: [found.registrationId] })
    const guest = party?.attendees.find(({ id }) => id === attendeeId)
    if (!party || !guest?.checkedInAt) return

    await eraseCheckIn(tx, attendeeId)
    const isAnybodyThere = party.attendees.some(({ id, checkedInAt }) => id !== attendeeId && checkedInAt)
    const next = transition(party.state, 'undoCheckIn')
    if (!isAnybodyThere && next.ok) {
      const states = [{ id: party.id, state: next.state }]
      await writeCheckIns(tx, { marks: [], states, by: officer.id }, now)
    }
    // The absences of a session that is over are looked for once more.
    if (session.absencesMarkedAt) await setAbsencesMarked(tx, session.id, null)
    await addAudit(
      tx,
      officer,
      {
        action: 'checkInUndo',
        targetKind: 'registration',
        targetId: party.id,
        unitId: session.event.unitId,
        before: { attendeeId, checkedInAt: guest.checkedInAt.toISOString() },
      },
      now,
    )
  })
