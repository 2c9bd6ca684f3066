import type { TotpEnrolment } from '../../core/contract/officer'
import { AppError } from '../errors'
import { newTotpSecret, totpStepOf, totpUri } from '../lib/totp'
import type { Officer } from '../officer'
import type { RouteDeps } from '../route-deps'
import { addAudit } from '../store/audit'
import { lockOfficer, totpContext, updateOfficer } from '../store/officers'
import { proveOwnPassword } from './prove-own-password'

type TotpDeps = Pick<RouteDeps, 'db' | 'sealer'>

const aboutSelf = (officer: Officer) =>
  ({ targetKind: 'officer', targetId: officer.id, unitId: officer.unitId }) as const

/** A secret that waits for its first code; until then sign-in goes on as before. */
export const beginTotp = async (
  { db, sealer }: TotpDeps,
  officer: Officer,
  now: Date,
): Promise<TotpEnrolment> => {
  const secret = newTotpSecret()
  const totpPendingSealed = sealer.seal(secret, totpContext(officer.id))
  await db.transaction().execute(async (tx) => {
    if ((await lockOfficer(tx, officer.id))?.totpSealed) throw new AppError('TOTP_ENROLLED')
    await updateOfficer(tx, officer.id, { totpPendingSealed }, now)
  })
  return { secret, uri: totpUri(secret, officer.loginName) }
}

/** The first right code shows that the authenticator has the secret; from now on sign-in asks for one. */
export const confirmTotp = ({ db, sealer }: TotpDeps, officer: Officer, code: string, now: Date) =>
  db.transaction().execute(async (tx) => {
    const pending = (await lockOfficer(tx, officer.id))?.totpPendingSealed ?? null
    const step =
      pending === null
        ? null
        : await totpStepOf(sealer.open(pending, totpContext(officer.id)), code, now, null)
    if (step === null) throw new AppError('TOTP_INVALID')
    await updateOfficer(
      tx,
      officer.id,
      { totpSealed: pending, totpPendingSealed: null, totpLastStep: step },
      now,
    )
    await addAudit(tx, officer, { action: 'totpEnrol', ...aboutSelf(officer) }, now)
  })

export const removeTotp = async ({ db }: TotpDeps, officer: Officer, password: string, now: Date) => {
  await proveOwnPassword(db, officer, password, now)
  await db.transaction().execute(async (tx) => {
    const none = { totpSealed: null, totpPendingSealed: null, totpLastStep: null }
    await updateOfficer(tx, officer.id, none, now)
    await addAudit(tx, officer, { action: 'totpRemove', ...aboutSelf(officer) }, now)
  })
}
