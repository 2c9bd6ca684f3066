import { setTimeout as wait } from 'node:timers/promises'
import type { Registration } from '../../core/contract/registration'
import type { Rusher } from './rush-scene'

/** What a resident was last told about their registration; null when they were told nothing. */
export type LastAnswer = {
  residentId: string
  registrationId: string | null
  state: Registration['state'] | null
}

export type Habits = {
  /** Presses again though an answer came, with the same key, perhaps at another server. */
  repeats: boolean
  /** Gives up after signing up. */
  cancels: boolean
}

/** `servers` are looked up at each try: a killed one comes back under another address. */
export type RushPlace = { eventId: string; servers: () => string[] }

const TRIES = 60
const PAUSE_MS = 150

/** Tries until an answer comes, as the mini-program does: the same key, at whatever server answers. */
const insist = async (place: RushPlace, seat: number, path: string, init: RequestInit): Promise<Response> => {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const servers = place.servers()
    const server = servers[(seat + attempt) % servers.length]
    try {
      const response = await fetch(`${server}/api/v1${path}`, init)
      if (response.status < 500) return response
      await response.arrayBuffer()
    } catch {
      // The server was killed under the request: whether it was done, the next try tells.
    }
    await wait(PAUSE_MS)
  }
  throw new Error(`${path}: no answer in ${TRIES} tries`)
}

const stateOf = async (response: Response): Promise<Registration> => {
  const body = (await response.json()) as Registration
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(body)}`)
  return body
}

/** One resident's morning. */
export const rush = async (
  place: RushPlace,
  { id, token }: Rusher,
  seat: number,
  { repeats, cancels }: Habits,
): Promise<LastAnswer> => {
  const authorization = `Bearer ${token}`
  const signUp = (turn: number) =>
    insist(place, seat + turn, `/events/${place.eventId}/registrations`, {
      method: 'POST',
      headers: {
        authorization,
        'content-type': 'application/json',
        'idempotency-key': `${place.eventId}-${id}`,
      },
      body: JSON.stringify({ attendees: [{ self: true }] }),
    })
  let mine = await stateOf(await signUp(0))
  if (repeats) {
    const again = await stateOf(await signUp(1))
    if (again.id !== mine.id) throw new Error(`${id} was signed up twice`)
    mine = again
  }
  if (cancels) {
    const init = { method: 'DELETE', headers: { authorization } }
    mine = await stateOf(await insist(place, seat, `/registrations/${mine.id}`, init))
  }
  return { residentId: id, registrationId: mine.id, state: mine.state }
}

/** So many at a time, each as soon as another is through. */
export const inParallel = async <T, R>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<R>,
) => {
  const results: R[] = []
  let next = 0
  const lane = async () => {
    for (let index = next++; index < items.length; index = next++) {
      results[index] = await work(items[index] as T, index)
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
  return results
}
