import { sql } from 'kysely'
import { newId } from '../lib/ids'
import { hashPassword } from '../lib/password-hash'
import { OPERATOR } from '../officer'
import { addAudit } from '../store/audit'
import type { Database, Tx } from '../store/database'
import { insertOfficer } from '../store/officers'
import { findSubdistrict } from '../store/units'

/** Any number, the same in every process: several may start at once. */
const FIRST_ADMIN_LOCK = 7_302_111
const LOGIN_NAME = 'admin'

/** Something to be responsible for; its name is the admin's to change. */
const subdistrictId = async (tx: Tx, now: Date): Promise<string> => {
  const known = await findSubdistrict(tx)
  if (known) return known.id
  const id = newId(now)
  const unit = { id, parentId: null, kind: 'subdistrict', name: '本街道', status: 'active' } as const
  await tx
    .insertInto('unit')
    .values({ ...unit, phone: null, position: 0 })
    .execute()
  return id
}

/** Without an officer nobody could make one. True when it was made; its password has to be changed at once. */
export const addFirstAdmin = async (db: Database, password: string, now: Date): Promise<boolean> => {
  const passwordHash = await hashPassword(password)
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${FIRST_ADMIN_LOCK}::bigint)`.execute(tx)
    const someone = await tx
      .selectFrom('officer')
      .select('id')
      .where('isDemo', '=', false)
      .limit(1)
      .executeTakeFirst()
    if (someone) return false
    const unitId = await subdistrictId(tx, now)
    const id = newId(now)
    const admin = { id, loginName: LOGIN_NAME, name: '管理员', role: 'admin', unitId } as const
    const isNew = await insertOfficer(tx, { ...admin, passwordHash, mustChangePassword: true }, now)
    if (isNew)
      await addAudit(
        tx,
        OPERATOR,
        {
          action: 'officerCreate',
          targetKind: 'officer',
          targetId: id,
          unitId,
          after: { loginName: LOGIN_NAME, role: 'admin' },
        },
        now,
      )
    return isNew
  })
}
