import type { ModelRegistration, ModelSession } from './model'
import { checkIn, excuse, undoCheckIn } from './model-attendance'
import { draw } from './model-draw'
import { type Answers, both, partyOf } from './step'
import type { World } from './world'

export const attendeeIds = async ({ db }: World, { id }: ModelRegistration, people: readonly string[]) => {
  const rows = await db
    .selectFrom('attendee')
    .select('id')
    .where('registrationId', '=', id)
    .where('personId', 'in', people)
    .execute()
  return rows.map((row) => row.id)
}

/** By so much at a time a report is late: some are older than what an officer has taken back since. */
const LATE_MS = 1_800_000

type Attending = { kind: 'checkIn' | 'undoCheckIn' | 'excuse'; what: number; many: number }

export const attend = async (
  world: World,
  registration: ModelRegistration,
  { kind, what, many }: Attending,
): Promise<Answers> => {
  const { model, real } = world
  const now = world.now()
  if (kind === 'excuse') {
    const isExcused = many % 3 !== 0
    return both(excuse(registration, isExcused), await real.excuse(registration.id, isExcused))
  }
  const people = partyOf(registration.people, what)
  const ids = await attendeeIds(world, registration, people)
  if (kind === 'checkIn') {
    // Some devices send late what they took.
    const at = new Date(now.getTime() - (many % 4) * LATE_MS)
    const expected = checkIn(model, registration, { people, at }, now)
    return both(expected, await real.checkIn(registration, ids, at))
  }
  const expected = undoCheckIn(model, registration, people[0] ?? '')
  const [id = ''] = await attendeeIds(world, registration, people.slice(0, 1))
  return both(expected, await real.undoCheckIn(id))
}

/** The seed is read from what was published, and the codes from the rows: nobody could know them before. */
export const held = async ({ db, model, real, now }: World, session: ModelSession): Promise<Answers> => {
  const actual = await real.draw(session.id)
  const published = await db
    .selectFrom('draw')
    .select('record')
    .where('sessionId', '=', session.id)
    .executeTakeFirst()
  const rows = await db
    .selectFrom('registration')
    .select(['id', 'entrantCode'])
    .where('sessionId', '=', session.id)
    .where('entrantCode', 'is not', null)
    .execute()
  const codes = new Map(rows.map(({ id, entrantCode }) => [id, entrantCode ?? '']))
  return both(draw(model, session, { seed: published?.record?.seed ?? '', codes }, now()), actual)
}
