import type { Database } from './database'

/** Sessions in which something has to be done; whoever does it locks each and looks again. */
const ids = (rows: { id: string }[]) => rows.map((row) => row.id)

const offersBefore = (db: Database, time: Date) =>
  db
    .selectFrom('registration')
    .select('registration.sessionId as id')
    .distinct()
    .where('registration.state', '=', 'offered')
    .where('registration.offerExpiresAt', '<=', time)
    .orderBy('registration.sessionId')

export const sessionsWithDueOffers = async (db: Database, now: Date): Promise<string[]> =>
  ids(await offersBefore(db, now).execute())

/** Offers that run out after `now` and before `until`, of which nobody has been reminded. */
export const sessionsWithUnwarnedOffers = async (db: Database, now: Date, until: Date): Promise<string[]> =>
  ids(
    await offersBefore(db, until)
      .where('registration.offerExpiresAt', '>', now)
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('notice')
              .select('notice.id')
              .whereRef('notice.residentId', '=', 'registration.residentId')
              .whereRef('notice.registrationId', '=', 'registration.id')
              .where('notice.kind', '=', 'offerLapsing'),
          ),
        ),
      )
      .execute(),
  )

export const sessionsWithDueHeldSeats = async (db: Database, now: Date): Promise<string[]> =>
  ids(
    await db
      .selectFrom('eventSession')
      .select('id')
      .where('heldSeats', '>', 0)
      .where('heldReleaseAt', '<=', now)
      .orderBy('id')
      .execute(),
  )
