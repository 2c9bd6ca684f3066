import type { RosterPatch } from '../../core/contract/roster'
import { decideExcuse } from '../../core/rules/officer-decisions'
import { AppError } from '../errors'
import type { Officer } from '../officer'
import { addAudit } from '../store/audit'
import type { Database } from '../store/database'
import { lockForNote, writeNote } from '../store/registration-notes'

/** Keeps what an officer notes of anybody, and whether an absence is excused: excused ones weigh nothing in a draw. */
export const noteRegistration = (
  db: Database,
  officer: Officer,
  { registrationId, unitId }: { registrationId: string; unitId: string },
  { note, isAbsenceExcused }: RosterPatch,
  now: Date,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const before = await lockForNote(tx, registrationId)
    if (!before) throw new AppError('NOT_FOUND')
    if (isAbsenceExcused !== undefined) {
      const decision = decideExcuse(before.state)
      if (!decision.ok) throw new AppError(decision.reason, decision.details)
    }
    const excusedAt = isAbsenceExcused ? (before.absenceExcusedAt ?? now) : null
    await writeNote(tx, registrationId, {
      ...(note !== undefined && { note: note.trim() }),
      ...(isAbsenceExcused !== undefined && { absenceExcusedAt: excusedAt }),
    })
    // What the note says may be about health or family: the log says only that there is one.
    const after = {
      ...(note !== undefined && { hasNote: note.trim() !== '' }),
      ...(isAbsenceExcused !== undefined && { isAbsenceExcused }),
    }
    await addAudit(
      tx,
      officer,
      { action: 'registrationNote', targetKind: 'registration', targetId: registrationId, unitId, after },
      now,
    )
  })
