import type { OfficerSessionRequest } from '../../core/contract/officer'
import { AppError } from '../errors'
import { newId } from '../lib/ids'
import { checkNobodysPassword, isPassword } from '../lib/password-hash'
import { hashOfToken, newSessionToken } from '../lib/session-token'
import { totpStepOf } from '../lib/totp'
import type { RouteDeps } from '../route-deps'
import { addAudit } from '../store/audit'
import { deleteExpiredOfficerSessions, insertOfficerSession } from '../store/officer-sessions'
import { findOfficerByLoginName, lockOfficer, totpContext, updateOfficer } from '../store/officers'
import { deleteAttempt, deleteAttemptsOn } from '../store/sign-in-attempts'
import { countSignInAttempt } from './count-sign-in-attempt'
import { newOfficerSession } from './resume-officer-session'

type SignInDeps = Pick<RouteDeps, 'db' | 'settings' | 'sealer' | 'now'>

const checkPasswordOf = async ({ db, settings }: SignInDeps, request: OfficerSessionRequest) => {
  const officer = await findOfficerByLoginName(db, request.loginName.trim())
  const mayEnter = officer && officer.disabledAt === null && (!officer.isDemo || settings.isDemo)
  const isRight = mayEnter
    ? await isPassword(officer.passwordHash, request.password)
    : await checkNobodysPassword(request.password)
  if (!officer || !isRight) throw new AppError('SIGN_IN_FAILED')
  return officer
}

/** Opens a session for the officer; failed attempts are throttled by account and address. */
export const signInOfficer = async (
  deps: SignInDeps,
  request: OfficerSessionRequest,
  address: string,
): Promise<{ token: string }> => {
  const { db, sealer } = deps
  const now = deps.now()
  const attempt = { id: newId(now), loginName: request.loginName.trim().toLowerCase(), address, at: now }
  await countSignInAttempt(db, attempt)
  const { id, passwordHash, totpSealed } = await checkPasswordOf(deps, request)
  if (totpSealed !== null && request.totpCode === undefined) {
    await deleteAttempt(db, attempt.id)
    throw new AppError('TOTP_REQUIRED')
  }
  const token = newSessionToken()
  await db.transaction().execute(async (tx) => {
    const officer = await lockOfficer(tx, id)
    // Disabled or reset while the password was being checked.
    if (!officer || officer.disabledAt !== null || officer.passwordHash !== passwordHash)
      throw new AppError('SIGN_IN_FAILED')
    if (officer.totpSealed !== null) {
      const secret = sealer.open(officer.totpSealed, totpContext(id))
      const step = await totpStepOf(secret, request.totpCode ?? '', now, officer.totpLastStep)
      if (step === null) throw new AppError('TOTP_INVALID')
      await updateOfficer(tx, id, { totpLastStep: step }, now)
    }
    await deleteAttemptsOn(tx, attempt.loginName)
    await deleteExpiredOfficerSessions(tx, now)
    await insertOfficerSession(tx, await newOfficerSession(tx, hashOfToken(token), id, now))
    await addAudit(
      tx,
      { id, name: officer.name, address },
      { action: 'signIn', targetKind: 'officer', targetId: id, unitId: officer.unitId },
      now,
    )
  })
  return { token }
}
