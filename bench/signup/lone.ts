import { randomBytes } from 'node:crypto'
import { signUpAll, type SignUpOutcome } from '../../server/commands/sign-up'
import type { SignUpInput } from '../../server/commands/sign-up-batch'
import { groupCommit } from '../../server/lib/group-commit'
import { createSealer } from '../../server/lib/sealing'
import type { Database } from '../../server/store/database'
import { median } from '../lib/report'

const ROUNDS = 400
const WARM_UP = 50

/** Median milliseconds of one sign-up alone, each by another resident: through the group commit, and by itself. */
export const timeLoneSignUp = async (db: Database, eventId: string, firstResident: number) => {
  const sealer = createSealer(randomBytes(32))
  const alone = (inputs: SignUpInput[]): Promise<SignUpOutcome[]> =>
    signUpAll(db, sealer, inputs, () => new Date())
  const grouped = groupCommit((_key: string, inputs: SignUpInput[]) => alone(inputs))
  let next = firstResident
  const input = (): SignUpInput => ({
    eventId,
    residentId: `bench-${next++}`,
    request: { attendees: [{ self: true }] },
    idempotencyKey: null,
  })
  const time = async (work: () => Promise<unknown>) => {
    const started = performance.now()
    await work()
    return performance.now() - started
  }
  const times = { grouped: [] as number[], alone: [] as number[] }
  // In turn, so that whatever else the machine does falls on both.
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const pair = {
      grouped: await time(() => grouped(eventId, input())),
      alone: await time(() => alone([input()])),
    }
    if (round < WARM_UP) continue
    times.grouped.push(pair.grouped)
    times.alone.push(pair.alone)
  }
  return { grouped: median(times.grouped), alone: median(times.alone) }
}
