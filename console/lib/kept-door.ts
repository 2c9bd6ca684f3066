import type { StaffCheckInRequest } from '../../core/contract/check-in'
import type { RosterEntry } from '../../core/contract/roster'
import { forget, keep, keptNames, readKept } from './device-store'

export type CheckIn = StaffCheckInRequest['checkIns'][number]

export type Party = Pick<RosterEntry, 'id' | 'name' | 'phone' | 'spokenCode' | 'state'> & {
  attendees: Pick<RosterEntry['attendees'][number], 'id' | 'name' | 'isWithdrawn' | 'checkedInAt'>[]
}

/** What the device knows of one session, kept while there is no network. */
export type DoorList = {
  parties: Party[]
  /** When the server last told who is on the list; null: never. */
  readAt: string | null
  /** Check-ins that the server has not yet confirmed, oldest first. */
  waiting: CheckIn[]
  /** Ids of attendees whose check-in was a mistake, as the server is still to be told; before `waiting`. */
  undoing: string[]
}

/** A session at whose door this device stands, with its list. */
export type KeptDoor = {
  eventId: string
  sessionId: string
  title: string
  startsAt: string
  endsAt: string
  list: DoorList
}

export const EMPTY_LIST: DoorList = { parties: [], readAt: null, waiting: [], undoing: [] }

const START = 'door.'
const DAY = 86_400_000

export const readDoor = (sessionId: string) => readKept<KeptDoor>(START + sessionId)

export const keepDoor = (door: KeptDoor) => keep(START + door.sessionId, door)

export const readDoors = (): KeptDoor[] => keptNames(START).flatMap((name) => readKept<KeptDoor>(name) ?? [])

/** How much the server has not been told. */
export const countUnsent = ({ waiting, undoing }: DoorList) => waiting.length + undoing.length

/** Names do not stay on a device longer than needed: gone a day after the end, unless something is still to be sent. */
export const forgetOldDoors = (now: Date) => {
  for (const { sessionId, endsAt, list } of readDoors()) {
    if (countUnsent(list) === 0 && Date.parse(endsAt) + DAY < now.getTime()) forget(START + sessionId)
  }
}

/** Without a name: what is still to be sent stays, which names nobody. */
export const keepUnsent = (door: KeptDoor) => {
  if (countUnsent(door.list) === 0) forget(START + door.sessionId)
  else keepDoor({ ...door, list: { ...door.list, parties: [], readAt: null } })
}

/** For who comes to this device next. */
export const forgetDoorNames = () => readDoors().forEach(keepUnsent)
