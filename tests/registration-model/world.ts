import fc from 'fast-check'
import { commitDraw } from '../../server/commands/commit-draw'
import { newId } from '../../server/lib/ids'
import { relativeContext } from '../../server/store/relatives'
import type { Database } from '../../server/store/database'
import { addEvent } from '../scene'
import type { Model } from './model'
import type { Person } from './model-sign-ups'
import type { realCommands } from './real'

const HOUR = 3_600_000

/** A resident and their family; the child needs a guardian's consent. */
export type Household = { residentId: string; people: Person[] }

export type World = {
  db: Database
  model: Model
  households: Household[]
  real: ReturnType<typeof realCommands>
  now: () => Date
}

/** What an officer may have chosen for the event. */
export const settings = fc.record({
  admission: fc.constantFrom(...(['first-come', 'first-come', 'first-come', 'approval', 'draw'] as const)),
  hasWaitlist: fc.constantFrom(true, true, true, false),
  waitlistLimit: fc.constantFrom(null, null, 3),
  letsSmallerPartiesPass: fc.boolean(),
  partyLimit: fc.constantFrom(2, 3),
  needsGuardianConsent: fc.boolean(),
  capacity: fc.integer({ min: 2, max: 4 }),
  heldSeats: fc.constantFrom(0, 0, 1, 2),
  /** Hours until the first session; the second is a day and a half later. */
  startsIn: fc.integer({ min: 6, max: 90 }),
  /** Hours before the first session from which on nobody can cancel. */
  deadline: fc.constantFrom(0, 2, 30),
})
export type Settings = typeof settings extends fc.Arbitrary<infer T> ? T : never

const addHousehold = async (db: Database, real: World['real'], now: Date): Promise<Household> => {
  const residentId = newId(now)
  await db
    .insertInto('resident')
    .values({ id: residentId, nickname: '邻居', unitId: null, phoneSealed: null, createdAt: now })
    .execute()
  const relatives = [2018, 1950].map((birthYear) => ({ id: newId(now), birthYear }))
  for (const { id, birthYear } of relatives) {
    const sealed = real.sealer.seal(
      JSON.stringify({ name: `家人${birthYear}`, birthYear, relation: 'child' }),
      relativeContext(id),
    )
    await db.insertInto('relative').values({ id, residentId, sealed, createdAt: now }).execute()
  }
  return { residentId, people: [{ id: residentId, birthYear: null }, ...relatives] }
}

const HOUSEHOLDS = 5

/** An event as chosen, and its neighbours, in the database and in the model. */
export const makeWorld = async (
  db: Database,
  unitId: string,
  real: World['real'],
  now: () => Date,
  { capacity, heldSeats, startsIn, deadline, ...chosen }: Settings,
): Promise<World> => {
  const begun = now()
  const after = (hours: number) => new Date(begun.getTime() + hours * HOUR)
  const sessions = [startsIn, startsIn + 36].map((start) => ({
    startsAt: after(start),
    endsAt: after(start + 2),
    capacity,
    heldSeats: Math.min(heldSeats, capacity),
    heldReleaseAt: after(start - 5),
  }))
  const isDrawn = chosen.admission === 'draw'
  // A draw is held before the first session begins; else one may sign up until the second.
  const closesAt = after(isDrawn ? startsIn / 2 : startsIn + 30)
  const times = { opensAt: begun, closesAt, cancelDeadline: after(startsIn - deadline) }
  const { id, sessionIds } = await addEvent(db, unitId, { ...chosen, ...times, sessions }, begun)
  if (isDrawn) {
    const urns = sessionIds.map((sessionId) => ({ eventId: id, sessionId }))
    await db.transaction().execute((tx) => commitDraw(tx, real.sealer, urns))
  }
  const households = []
  for (let index = 0; index < HOUSEHOLDS; index++) households.push(await addHousehold(db, real, begun))
  const event = {
    ...chosen,
    ...times,
    id,
    takesRegistrations: true,
    cancelledAt: null,
    minAge: null,
    maxAge: null,
    questions: [],
    admittedUnitIds: null,
  }
  const model: Model = {
    event,
    sessions: sessions.map((session, index) => ({
      id: sessionIds[index] ?? '',
      ...session,
      departed: 0,
      isDrawn: false,
      areAbsencesMarked: false,
    })),
    registrations: [],
    told: [],
    arrivals: 0,
    gone: [],
  }
  return { db, model, households, real, now }
}
