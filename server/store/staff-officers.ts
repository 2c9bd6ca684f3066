import { sql } from 'kysely'
import type { Database } from './database'

const selectStaff = (db: Database) =>
  db
    .selectFrom('officer')
    .innerJoin('unit', 'unit.id', 'officer.unitId')
    .select([
      'officer.id',
      'officer.loginName',
      'officer.name',
      'officer.role',
      'officer.unitId',
      'unit.name as unitName',
      'officer.totpSealed',
      'officer.mustChangePassword',
      'officer.disabledAt',
      sql<Date | null>`(select max(at) from audit_entry
        where officer_id = officer.id and action = 'signIn')`.as('lastSignInAt'),
    ])

export type StaffOfficerRow = Awaited<ReturnType<ReturnType<typeof selectStaff>['executeTakeFirstOrThrow']>>

/** Those who may sign in first, each part by name. */
export const listStaffOfficers = (db: Database, unitIds: string[]): Promise<StaffOfficerRow[]> =>
  selectStaff(db)
    .where('officer.unitId', 'in', unitIds)
    .orderBy(sql`officer.disabled_at is not null`)
    .orderBy('unit.position')
    .orderBy('officer.name')
    .orderBy('officer.id')
    .execute()

export const findStaffOfficer = (db: Database, id: string) =>
  selectStaff(db).where('officer.id', '=', id).executeTakeFirst()
