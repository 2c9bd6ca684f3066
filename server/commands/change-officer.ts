import type { OfficerInput, OfficerPatch } from '../../core/contract/staff-officer'
import { AppError } from '../errors'
import { newFirstPassword } from '../lib/first-password'
import { newId } from '../lib/ids'
import { hashPassword } from '../lib/password-hash'
import { assertInScope, type Officer } from '../officer'
import { addAudit } from '../store/audit'
import type { Database, Tx } from '../store/database'
import { deleteOfficerSessions } from '../store/officer-sessions'
import { insertOfficer, lockOfficer, updateOfficer } from '../store/officers'
import { deleteAttemptsOn } from '../store/sign-in-attempts'
import { findUnitById } from '../store/units'
import { changedFields } from './changed-fields'

const about = (id: string, unitId: string) => ({ targetKind: 'officer', targetId: id, unitId }) as const

const lockInScope = async (tx: Tx, admin: Officer, id: string) => {
  const known = await lockOfficer(tx, id)
  if (!known) throw new AppError('NOT_FOUND')
  assertInScope(admin, known.unitId)
  return known
}

const unitName = async (tx: Tx, id: string) => (await findUnitById(tx, id))?.name ?? id

/** Answers the new officer's id and the password to hand over. */
export const addOfficer = async (
  db: Database,
  admin: Officer,
  input: OfficerInput,
  now: Date,
): Promise<{ id: string; firstPassword: string }> => {
  assertInScope(admin, input.unitId)
  const firstPassword = newFirstPassword()
  const passwordHash = await hashPassword(firstPassword)
  const id = newId(now)
  await db.transaction().execute(async (tx) => {
    const officer = { ...input, name: input.name.trim(), id, passwordHash, mustChangePassword: true }
    if (!(await insertOfficer(tx, officer, now))) throw new AppError('NAME_TAKEN')
    const { loginName, name, role, unitId } = officer
    const after = { loginName, name, role, unit: await unitName(tx, unitId) }
    await addAudit(tx, admin, { action: 'officerCreate', ...about(id, unitId), after }, now)
  })
  return { id, firstPassword }
}

const actionOf = (isDisabled: boolean | undefined) =>
  isDisabled === undefined ? 'officerChange' : isDisabled ? 'officerDisable' : 'officerEnable'

/** Role and scope hold from the officer's next request; one who is disabled is signed out at once. */
export const changeOfficer = (db: Database, admin: Officer, id: string, patch: OfficerPatch, now: Date) =>
  db.transaction().execute(async (tx) => {
    const known = await lockInScope(tx, admin, id)
    const before = {
      name: known.name,
      role: known.role,
      unitId: known.unitId,
      isDisabled: known.disabledAt !== null,
    }
    const changed = changedFields(before, patch)
    if (!changed) return
    const { isDisabled, ...fields } = changed.after
    const isOnlyName = Object.keys(changed.after).every((name) => name === 'name')
    if (id === admin.id && !isOnlyName) throw new AppError('OWN_ACCOUNT')
    if (fields.unitId !== undefined) assertInScope(admin, fields.unitId)
    const disabledAt = isDisabled ? now : null
    await updateOfficer(tx, id, { ...fields, ...(isDisabled !== undefined && { disabledAt }) }, now)
    if (isDisabled) await deleteOfficerSessions(tx, id)
    const named = async ({ unitId, ...rest }: typeof changed.after) => ({
      loginName: known.loginName,
      ...rest,
      ...(unitId !== undefined && { unit: await unitName(tx, unitId) }),
    })
    await addAudit(
      tx,
      admin,
      {
        action: actionOf(isDisabled),
        ...about(id, fields.unitId ?? known.unitId),
        before: await named(changed.before),
        after: await named(changed.after),
      },
      now,
    )
  })

/** For one who has forgotten the password or lost the authenticator: a first password again, and no authenticator. */
export const resetOfficer = async (db: Database, admin: Officer, id: string, now: Date): Promise<string> => {
  const firstPassword = newFirstPassword()
  const passwordHash = await hashPassword(firstPassword)
  await db.transaction().execute(async (tx) => {
    const { unitId, loginName } = await lockInScope(tx, admin, id)
    if (id === admin.id) throw new AppError('OWN_ACCOUNT')
    await updateOfficer(
      tx,
      id,
      {
        passwordHash,
        mustChangePassword: true,
        totpSealed: null,
        totpPendingSealed: null,
        totpLastStep: null,
      },
      now,
    )
    await deleteOfficerSessions(tx, id)
    await deleteAttemptsOn(tx, loginName.toLowerCase())
    await addAudit(tx, admin, { action: 'officerReset', ...about(id, unitId), after: { loginName } }, now)
  })
  return firstPassword
}
