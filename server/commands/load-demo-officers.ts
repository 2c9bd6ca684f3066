import { demoOfficers } from '../demo/demo-officers'
import { newId } from '../lib/ids'
import { hashPassword, isPassword } from '../lib/password-hash'
import type { Database } from '../store/database'
import { findOfficerByLoginName, insertOfficer, updateOfficer } from '../store/officers'
import { findSubdistrict } from '../store/units'

/**
 * The officers to try the console with, all with the same password. It is set anew where it is another: a forgotten
 * change must not close the demo. Called in demo mode only; outside it they cannot sign in.
 */
export const loadDemoOfficers = async (db: Database, password: string, now: Date) => {
  const unit = await findSubdistrict(db)
  if (!unit) return
  for (const officer of demoOfficers) {
    const known = await findOfficerByLoginName(db, officer.loginName)
    if (known && (!known.isDemo || (await isPassword(known.passwordHash, password)))) continue
    const passwordHash = await hashPassword(password)
    await db.transaction().execute(async (tx) => {
      if (known) return updateOfficer(tx, known.id, { passwordHash }, now)
      await insertOfficer(
        tx,
        {
          id: newId(now),
          ...officer,
          unitId: unit.id,
          passwordHash,
          mustChangePassword: false,
          isDemo: true,
        },
        now,
      )
    })
  }
}
