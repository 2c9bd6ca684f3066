import fc from 'fast-check'
import type { OpenDatabase } from '../server/store/database'
import { openTestDatabase } from './database/open-test-database'
import { realCommands } from './registration-model/real'
import { asKept, asModelled, faultsOf, readKept } from './registration-model/state'
import { step, type Step } from './registration-model/step'
import { take } from './registration-model/steps'
import { makeWorld, settings, type World } from './registration-model/world'
import { addUnit } from './scene'

/** 14:00 in Shanghai. */
const START = new Date('2026-12-30T06:00:00Z')
const MINUTE = 60_000
/** The same sequences at every run, so that a change is judged and not the dice; MODEL_SEED throws new ones. */
const SEED = Number(process.env.MODEL_SEED ?? 20261124)

let opened: OpenDatabase
let unitId: string
let now = START

beforeAll(async () => {
  opened = await openTestDatabase()
  unitId = await addUnit(opened.db, '临溪街道')
})
afterAll(() => opened.close())

const minutesOf = ({ kind, what }: Step) =>
  kind === 'night' ? 1 + what * 20 : kind === 'wait' ? 1 + what * 4 : 1
const factsOf = ({ model }: World) => ({ now, hasLost: model.gone.length > 0 })

/**
 * Neighbours do whatever they can, in any order, over a new year's night. After every step the product's answer and
 * all its rows are those of the model; and by the rows alone nobody is above capacity, twice in a session, out of
 * order, or told twice.
 */
test('does what the model of the rules does, whatever happens in whatever order', async () => {
  const real = realCommands(opened.db, unitId, () => now)
  await fc.assert(
    fc.asyncProperty(settings, fc.array(step, { maxLength: 60, size: 'max' }), async (chosen, steps) => {
      now = START
      const world = await makeWorld(opened.db, unitId, real, () => now, chosen)
      for (const given of steps) {
        now = new Date(now.getTime() + minutesOf(given) * MINUTE)
        const { expected, actual } = await take(world, given)
        expect(actual).toEqual(expected)
        const kept = await readKept(opened.db, world.model.event.id)
        expect(faultsOf(kept, factsOf(world))).toEqual([])
        expect(asKept(kept)).toEqual(asModelled(world.model))
      }
    }),
    { seed: SEED, numRuns: 60, interruptAfterTimeLimit: 40_000 },
  )
})

/** Which came first nobody can say, so here the rows alone are judged. */
test('keeps every seat, person, count and notice right when all of it happens at once', async () => {
  const real = realCommands(opened.db, unitId, () => now)
  const many = fc.array(step, { maxLength: 40, size: 'max' })
  await fc.assert(
    fc.asyncProperty(settings, many, many, async (chosen, before, atOnce) => {
      now = START
      const world = await makeWorld(opened.db, unitId, real, () => now, chosen)
      for (const given of before) await take(world, given)
      now = new Date(now.getTime() + 5 * 60 * MINUTE)
      await Promise.all(atOnce.map((given) => take(world, given)))
      expect(faultsOf(await readKept(opened.db, world.model.event.id), factsOf(world))).toEqual([])
    }),
    { seed: SEED, numRuns: 20, interruptAfterTimeLimit: 40_000 },
  )
})
