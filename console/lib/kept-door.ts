import type { StaffEvent } from '../../../core/contract/staff-event'
import { forget, keep, keptNames, readKept } from '../../lib/device-store'
import { type DoorList, EMPTY_LIST } from './door-list'

/** A session at whose door this device stands, with its list. */
export type KeptDoor = {
  eventId: string
  sessionId: string
  title: string
  startsAt: string
  endsAt: string
  list: DoorList
}

const START = 'door.'
const DAY = 86_400_000

export const doorOf = (event: StaffEvent, sessionId: string): KeptDoor | null => {
  const session = event.sessions.find(({ id }) => id === sessionId)
  if (!session) return null
  const { startsAt, endsAt } = session
  return { eventId: event.id, sessionId, title: event.title, startsAt, endsAt, list: EMPTY_LIST }
}

export const readDoor = (sessionId: string) => readKept<KeptDoor>(START + sessionId)

export const keepDoor = (door: KeptDoor) => keep(START + door.sessionId, door)

export const readDoors = (): KeptDoor[] => keptNames(START).flatMap((name) => readKept<KeptDoor>(name) ?? [])

/** Names do not stay on a device longer than needed: gone a day after the end, unless something is still to be sent. */
export const forgetOldDoors = (now: Date) => {
  for (const { sessionId, endsAt, list } of readDoors()) {
    if (list.waiting.length === 0 && Date.parse(endsAt) + DAY < now.getTime()) forget(START + sessionId)
  }
}
