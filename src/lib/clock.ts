import { observable } from './observable'

/** Less is no reason to set the clock: a reply's own time is whole seconds, and it took a while to come. */
const TOLERANCE = 3_000

/** By how many milliseconds the server is ahead of this device. */
export const clockAhead = observable(0)

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** Learns from a reply's headers (as they come, in any case) by how much this device's clock is off. */
export const learnTime = (headers: Record<string, unknown> = {}, receivedAt = Date.now()) => {
  const named = (name: string) =>
    textOf(Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1])
  const sentAt = Date.parse(named('date'))
  if (Number.isNaN(sentAt)) return
  // What a cache on the way hands out is older than it looks.
  const off = sentAt + Number(named('age') || 0) * 1000 - receivedAt
  if (Math.abs(off - clockAhead.get()) > TOLERANCE) clockAhead.set(off)
}

/** The time as the server has it: what opens at nine opens at nine on a telephone that is late. */
export const clockNow = () => new Date(Date.now() + clockAhead.get())
