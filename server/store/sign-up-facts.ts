import type { Tx } from './database'

/** What the residents of a batch bring along, read after the session is locked. */
export const loadSignUpFacts = async (
  tx: Tx,
  sessionId: string,
  wanted: { residentIds: string[]; personIds: string[]; relativeIds: string[]; idempotencyKeys: string[] },
) => {
  // Held against deletion, which would fail the whole batch; always after the session, as deletion does.
  const residents = await tx
    .selectFrom('resident')
    .select(['id', 'nickname', 'unitId'])
    .where('id', 'in', wanted.residentIds)
    .forKeyShare()
    .execute()
  const registered = await tx
    .selectFrom('attendee')
    .innerJoin('registration', 'registration.id', 'attendee.registrationId')
    .select(['attendee.personId', 'registration.id as registrationId', 'registration.residentId'])
    .where('attendee.sessionId', '=', sessionId)
    .where('attendee.isActive', '=', true)
    .where('attendee.personId', 'in', wanted.personIds)
    .execute()
  const relatives =
    wanted.relativeIds.length === 0
      ? []
      : await tx
          .selectFrom('relative')
          .select(['id', 'residentId', 'sealed'])
          .where('id', 'in', wanted.relativeIds)
          .execute()
  const repeats =
    wanted.idempotencyKeys.length === 0
      ? []
      : await tx
          .selectFrom('registration')
          .select(['id', 'residentId', 'idempotencyKey', 'requestHash'])
          .where('residentId', 'in', wanted.residentIds)
          .where('idempotencyKey', 'in', wanted.idempotencyKeys)
          .execute()
  return { residents, registered, relatives, repeats }
}

export type SignUpFactRows = Awaited<ReturnType<typeof loadSignUpFacts>>

export const countWaiting = async (tx: Tx, sessionId: string): Promise<number> => {
  const { waiting } = await tx
    .selectFrom('registration')
    .select((column) => column.fn.countAll<number>().as('waiting'))
    .where('sessionId', '=', sessionId)
    .where('state', '=', 'waitlisted')
    .executeTakeFirstOrThrow()
  return Number(waiting)
}

export const findSignUpEvent = (tx: Tx, eventId: string) =>
  tx
    .selectFrom('event')
    .select([
      'id',
      'opensAt',
      'closesAt',
      'cancelledAt',
      'hasWaitlist',
      'partyLimit',
      'questions',
      'admittedUnitIds',
    ])
    .where('id', '=', eventId)
    .where('status', '=', 'published')
    .executeTakeFirst()
