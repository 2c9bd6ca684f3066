import type { EventSettings } from '../../core/contract/staff-event'
import { checkEventSettings } from '../../core/rules/event-settings'
import { AppError } from '../errors'
import { assertInScope, type Officer } from '../officer'
import { addAudit } from '../store/audit'
import type { Database, Tx } from '../store/database'
import { insertDraftEvent } from '../store/event-settings'

/** Refuses settings that do not go together, or that name what is not there or not the officer's. */
export const assertSettings = async (tx: Tx, officer: Officer, settings: EventSettings) => {
  assertInScope(officer, settings.unitId)
  const check = checkEventSettings(settings)
  if (!check.ok) throw new AppError('EVENT_SETTINGS_INVALID', { problems: check.problems })
  const { venueId, cover, admittedUnitIds } = settings
  const missing = async (table: 'venue' | 'media' | 'unit', ids: string[]) =>
    ids.length > 0 &&
    (await tx.selectFrom(table).select('id').where('id', 'in', ids).execute()).length < new Set(ids).size
  const isMissing =
    (await missing('venue', venueId === null ? [] : [venueId])) ||
    (await missing('media', cover === null ? [] : [cover.mediaId])) ||
    (await missing('unit', [settings.unitId, ...admittedUnitIds]))
  if (isMissing) throw new AppError('NOT_FOUND')
}

/** Answers the draft's id. */
export const createEvent = (
  db: Database,
  officer: Officer,
  settings: EventSettings,
  now: Date,
): Promise<string> =>
  db.transaction().execute(async (tx) => {
    await assertSettings(tx, officer, settings)
    const id = await insertDraftEvent(tx, settings, now)
    const { title, unitId } = settings
    await addAudit(
      tx,
      officer,
      { action: 'eventCreate', targetKind: 'event', targetId: id, unitId, after: { title } },
      now,
    )
    return id
  })
