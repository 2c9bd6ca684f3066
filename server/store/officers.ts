import { sql } from 'kysely'
import type { OfficerRole } from '../../core/contract/officer-words'
import type { Database, Tx } from './database'

/** The context binds a sealed secret to its officer: moved to another row, it does not open. */
export const totpContext = (officerId: string) => `totp:${officerId}`

export const findOfficerByLoginName = (db: Database | Tx, loginName: string) =>
  db
    .selectFrom('officer')
    .selectAll()
    .where(sql<boolean>`lower(login_name) = lower(${loginName})`)
    .executeTakeFirst()

export const findOfficer = (db: Database | Tx, id: string) =>
  db
    .selectFrom('officer')
    .innerJoin('unit', 'unit.id', 'officer.unitId')
    .selectAll('officer')
    .select('unit.name as unitName')
    .where('officer.id', '=', id)
    .executeTakeFirst()

export type OfficerRow = NonNullable<Awaited<ReturnType<typeof findOfficer>>>

export const lockOfficer = (tx: Tx, id: string) =>
  tx.selectFrom('officer').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export type NewOfficer = {
  id: string
  loginName: string
  name: string
  role: OfficerRole
  unitId: string
  passwordHash: string
  mustChangePassword: boolean
  isDemo?: boolean
}

/** False when the login name is taken. */
export const insertOfficer = async (tx: Tx, officer: NewOfficer, now: Date): Promise<boolean> => {
  const row = await tx
    .insertInto('officer')
    .values({
      ...officer,
      totpSealed: null,
      totpPendingSealed: null,
      totpLastStep: null,
      disabledAt: null,
      createdAt: now,
      updatedAt: now,
    })
    .onConflict((conflict) => conflict.expression(sql`lower(login_name)`).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const updateOfficer = async (
  tx: Tx,
  id: string,
  changes: Partial<{
    name: string
    role: OfficerRole
    unitId: string
    passwordHash: string
    mustChangePassword: boolean
    totpSealed: string | null
    totpPendingSealed: string | null
    totpLastStep: number | null
    disabledAt: Date | null
  }>,
  now: Date,
) => {
  await tx
    .updateTable('officer')
    .set({ ...changes, updatedAt: now })
    .where('id', '=', id)
    .execute()
}
