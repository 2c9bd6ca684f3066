import type { Log } from './app-service/operations'
import type { SetDataCall } from './app-service/set-data'
import type { Traffic } from './wx/context'
import type { Perform } from './weapp'

/** What something that the resident did has cost. */
export type Step = {
  name: string
  setDataCalls: number
  setDataBytes: number
  setData: SetDataCall[]
  requests: Traffic[]
}

/** From one log to the next; without one before, from the launch. */
export function stepOf(name: string, before: Log | null, after: Log): Step {
  const setData = after.setData.slice(before?.setData.length ?? 0)
  return {
    name,
    setDataCalls: setData.length,
    setDataBytes: setData.reduce((sum, { bytes }) => sum + bytes, 0),
    setData,
    requests: after.traffic.slice(before?.traffic.length ?? 0),
  }
}

const LOOK_EVERY = 15
/** As often must nothing have happened between two looks. */
const QUIET_LOOKS = 3
const PATIENCE = 15_000

/** Waits until no request is under way, no short timer runs, and nothing has happened for a moment. */
export async function settled(perform: Perform): Promise<void> {
  const end = Date.now() + PATIENCE
  let quiet = 0
  let marks = -1
  while (quiet < QUIET_LOOKS) {
    if (Date.now() > end) throw new Error(`The mini-program did not come to rest within ${PATIENCE} ms.`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
    const progress = await perform('progress')
    quiet = progress.isAtRest && progress.marks === marks ? quiet + 1 : 0
    marks = progress.marks
  }
}
