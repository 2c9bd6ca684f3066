import type { Officer } from '../officer'
import { addAudit } from '../store/audit'
import type { Database } from '../store/database'
import { deleteOfficerSession, deleteOfficerSessions } from '../store/officer-sessions'

/** Ends the session of `tokenHash`, or with null all of the officer's, on every device. */
export const signOutOfficer = (db: Database, officer: Officer, tokenHash: string | null, now: Date) =>
  db.transaction().execute(async (tx) => {
    if (tokenHash === null) await deleteOfficerSessions(tx, officer.id)
    else await deleteOfficerSession(tx, tokenHash)
    await addAudit(
      tx,
      officer,
      {
        action: tokenHash === null ? 'signOutEverywhere' : 'signOut',
        targetKind: 'officer',
        targetId: officer.id,
        unitId: officer.unitId,
      },
      now,
    )
  })
