import type { ContentDecision } from '../../core/contract/content-check'
import { withoutFreeTexts } from '../../core/rules/free-text'
import { isInScope } from '../../core/rules/officer-rights'
import { AppError } from '../errors'
import type { Sealer } from '../lib/sealing'
import type { Officer } from '../officer'
import type { RouteDeps } from '../route-deps'
import { addAudit } from '../store/audit'
import { removeAvatar } from '../store/avatars'
import {
  dropCheck,
  findAnswers,
  findSceneOfAnswers,
  lockQueued,
  type QueuedContent,
  replaceAnswers,
} from '../store/content-checks'
import type { Tx } from '../store/database'
import { addNotices } from '../store/notices'
import { lockRelative, openRelative, updateRelative } from '../store/relatives'
import { updateResident } from '../store/residents'
import { findSubdistrict } from '../store/units'
import { firstNickname } from './first-nickname'
import { registrationNotice } from './registration-notice'
import { sealRelative } from './seal-relative'

/** In the place of a relative's name that was removed; the resident can give another. */
const RELATIVE = '家人'

const removeRelativeName = async (
  tx: Tx,
  sealer: Sealer,
  { residentId, targetId }: QueuedContent,
  now: Date,
) => {
  const row = await lockRelative(tx, residentId, targetId)
  if (!row) return
  await updateRelative(
    tx,
    targetId,
    sealRelative(sealer, targetId, { ...openRelative(sealer, row), name: RELATIVE }, now),
  )
}

/** The resident cannot write them anew, so they are told; what stands in their profile they see and change there. */
const removeAnswers = async (tx: Tx, { id, residentId, targetId }: QueuedContent, now: Date) => {
  const found = await findAnswers(tx, targetId)
  if (!found) return
  const { questions } = found
  await replaceAnswers(tx, targetId, {
    answers: withoutFreeTexts(questions, found.answers),
    attendees: found.attendees.map(({ id, answers }) => ({
      id,
      answers: withoutFreeTexts(questions, answers),
    })),
  })
  const scene = await findSceneOfAnswers(tx, targetId)
  const notice = registrationNotice('answersRemoved', scene, { id: targetId, residentId })
  // Answers may be removed more than once from a registration: the check is what it is told by.
  await addNotices(tx, [{ ...notice, key: `answersRemoved:${id}` }], now)
}

const remove = async (tx: Tx, sealer: Sealer, content: QueuedContent, now: Date) => {
  switch (content.kind) {
    case 'nickname':
      await updateResident(tx, content.residentId, { nickname: firstNickname() })
      return
    case 'avatar':
      await removeAvatar(tx, content.residentId)
      return
    case 'relative':
      return removeRelativeName(tx, sealer, content, now)
    case 'answers':
      return removeAnswers(tx, content, now)
  }
}

/** What belongs to no unit is for the street's own officers. */
const assertMayDecide = async (tx: Tx, officer: Officer, unitId: string | null) => {
  const responsible = unitId ?? (await findSubdistrict(tx))?.id
  if (responsible === undefined || !isInScope(officer.unitIds, responsible))
    throw new AppError('OUT_OF_SCOPE')
}

/** An officer has looked: it stays, or is taken out of where it stands. */
export const decideContent = async (
  { db, sealer, now, wakeJob }: Pick<RouteDeps, 'db' | 'sealer' | 'now' | 'wakeJob'>,
  officer: Officer,
  id: string,
  { decision }: ContentDecision,
): Promise<void> => {
  await db.transaction().execute(async (tx) => {
    const content = await lockQueued(tx, id)
    if (!content) throw new AppError('NOT_FOUND')
    await assertMayDecide(tx, officer, content.unitId)
    const time = now()
    if (decision === 'remove') await remove(tx, sealer, content, time)
    await dropCheck(tx, id)
    await addAudit(
      tx,
      officer,
      {
        action: decision === 'keep' ? 'contentKeep' : 'contentRemove',
        targetKind: content.kind === 'answers' ? 'registration' : 'resident',
        targetId: content.kind === 'answers' ? content.targetId : content.residentId,
        unitId: content.unitId,
        after: { content: content.kind },
      },
      time,
    )
  })
  wakeJob('deliver-notices')
}
