import type { RelativePatch } from '../../core/contract/resident'
import { AppError } from '../errors'
import type { RouteDeps } from '../route-deps'
import { askForChecks } from '../store/content-checks'
import { lockRelative, openRelative, type RelativeRow, updateRelative } from '../store/relatives'
import { sealRelative } from './seal-relative'

export const changeRelative = (
  { db, sealer, now }: Pick<RouteDeps, 'db' | 'sealer' | 'now'>,
  residentId: string,
  id: string,
  patch: RelativePatch,
): Promise<RelativeRow> =>
  db.transaction().execute(async (tx) => {
    const row = await lockRelative(tx, residentId, id)
    if (!row) throw new AppError('NOT_FOUND')
    const sealed = sealRelative(sealer, id, { ...openRelative(sealer, row), ...patch }, now())
    await updateRelative(tx, id, sealed)
    const content = { residentId, kind: 'relative', targetId: id } as const
    if (patch.name !== undefined) await askForChecks(tx, [content], now())
    return { ...row, sealed }
  })
