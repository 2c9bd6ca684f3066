import type { StreetSettingsPatch } from '../../core/contract/street-settings'
import { AppError } from '../errors'
import { assertInScope, type Officer } from '../officer'
import { addAudit } from '../store/audit'
import type { Database } from '../store/database'
import { readStreetSettings, writeStreetSettings } from '../store/street-settings'
import { findSubdistrict } from '../store/units'
import { changedFields } from './changed-fields'

/** They hold for the whole street, so only an admin of the whole street changes them. */
export const changeStreetSettings = (
  db: Database,
  officer: Officer,
  patch: StreetSettingsPatch,
  now: Date,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const street = await findSubdistrict(tx)
    if (!street) throw new AppError('NOT_FOUND')
    assertInScope(officer, street.id)
    const changed = changedFields(await readStreetSettings(tx), patch)
    if (!changed) return
    await writeStreetSettings(tx, changed.after, now)
    await addAudit(
      tx,
      officer,
      { action: 'settingsChange', targetKind: 'settings', targetId: null, unitId: street.id, ...changed },
      now,
    )
  })
