import type { VenueInput } from '../../core/contract/staff-venue'
import { AppError } from '../errors'
import { newId } from '../lib/ids'
import { assertInScope, type Officer } from '../officer'
import { addAudit } from '../store/audit'
import type { Database, Tx } from '../store/database'
import { deleteVenue, hasEventAt, insertVenue, lockVenue, updateVenue } from '../store/venues'
import { changedFields } from './changed-fields'

const about = (id: string, unitId: string) => ({ targetKind: 'venue', targetId: id, unitId }) as const

const trimmed = (input: VenueInput): VenueInput => {
  if ((input.latitude === null) !== (input.longitude === null))
    throw new AppError('UNUSABLE', { reason: 'COORDINATES' }, '纬度和经度要一起填写。')
  return { ...input, name: input.name.trim(), address: input.address.trim() }
}

const lockOwn = async (tx: Tx, officer: Officer, id: string) => {
  const known = await lockVenue(tx, id)
  if (!known) throw new AppError('NOT_FOUND')
  assertInScope(officer, known.unitId)
  return known
}

/** Answers the new venue's id. */
export const addVenue = (db: Database, officer: Officer, input: VenueInput, now: Date): Promise<string> =>
  db.transaction().execute(async (tx) => {
    assertInScope(officer, input.unitId)
    const venue = { ...trimmed(input), id: newId(now) }
    await insertVenue(tx, venue)
    const { id, unitId, ...after } = venue
    await addAudit(tx, officer, { action: 'venueCreate', ...about(id, unitId), after }, now)
    return id
  })

export const changeVenue = (db: Database, officer: Officer, id: string, input: VenueInput, now: Date) =>
  db.transaction().execute(async (tx) => {
    const known = await lockOwn(tx, officer, id)
    assertInScope(officer, input.unitId)
    const changed = changedFields(known, trimmed(input))
    if (!changed) return
    await updateVenue(tx, id, trimmed(input))
    await addAudit(
      tx,
      officer,
      {
        action: 'venueChange',
        ...about(id, input.unitId),
        before: { name: known.name, ...changed.before },
        after: { name: known.name, ...changed.after },
      },
      now,
    )
  })

/** Only one where no event takes or took place: the others are part of what residents remember. */
export const removeVenue = (db: Database, officer: Officer, id: string, now: Date) =>
  db.transaction().execute(async (tx) => {
    const { unitId, name, address } = await lockOwn(tx, officer, id)
    if (await hasEventAt(tx, id)) throw new AppError('VENUE_IN_USE')
    await deleteVenue(tx, id)
    await addAudit(
      tx,
      officer,
      { action: 'venueDelete', ...about(id, unitId), before: { name, address } },
      now,
    )
  })
