import type { VenueInput } from '../../core/contract/staff-venue'
import type { Database, Tx } from './database'

const selectVenues = (db: Database | Tx) =>
  db
    .selectFrom('venue')
    .innerJoin('unit', 'unit.id', 'venue.unitId')
    .selectAll('venue')
    .select('unit.name as unitName')

export type VenueRow = Awaited<ReturnType<ReturnType<typeof selectVenues>['executeTakeFirstOrThrow']>>

export const listVenues = (db: Database, unitIds: string[]): Promise<VenueRow[]> =>
  selectVenues(db)
    .where('venue.unitId', 'in', unitIds)
    .orderBy('unit.position')
    .orderBy('venue.name')
    .orderBy('venue.id')
    .execute()

export const findVenue = (db: Database | Tx, id: string) =>
  selectVenues(db).where('venue.id', '=', id).executeTakeFirst()

export const lockVenue = (tx: Tx, id: string) =>
  tx.selectFrom('venue').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertVenue = async (tx: Tx, venue: VenueInput & { id: string }) => {
  await tx.insertInto('venue').values(venue).execute()
}

export const updateVenue = async (tx: Tx, id: string, venue: VenueInput) => {
  await tx.updateTable('venue').set(venue).where('id', '=', id).execute()
}

export const hasEventAt = async (tx: Tx, venueId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('event')
    .select('id')
    .where('venueId', '=', venueId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export const deleteVenue = async (tx: Tx, id: string) => {
  await tx.deleteFrom('venue').where('id', '=', id).execute()
}
