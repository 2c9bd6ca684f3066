import type { StaffCheckInReply } from '../../../core/contract/check-in'
import type { RosterEntry } from '../../../core/contract/roster'
import { matchesRosterSearch } from '../../../core/rules/roster-search'
import type { StaffEvent } from '../../../core/contract/staff-event'
import { type CheckIn, type DoorList, EMPTY_LIST, type KeptDoor, type Party } from '../../lib/kept-door'
import { isExpected } from '../../lib/roster'

export const doorOf = (event: StaffEvent, sessionId: string): KeptDoor | null => {
  const session = event.sessions.find(({ id }) => id === sessionId)
  if (!session) return null
  const { startsAt, endsAt } = session
  return { eventId: event.id, sessionId, title: event.title, startsAt, endsAt, list: EMPTY_LIST }
}

/** Only what the door needs is kept on the device: no answers, notes or years of birth. */
const partiesOf = (entries: RosterEntry[]): Party[] =>
  entries.filter(isExpected).map(({ id, name, phone, spokenCode, state, attendees }) => ({
    id,
    name,
    phone,
    spokenCode,
    state,
    attendees: attendees.map(({ id: attendeeId, name: attendeeName, isWithdrawn, checkedInAt }) => ({
      id: attendeeId,
      name: attendeeName,
      isWithdrawn,
      checkedInAt,
    })),
  }))

export const guestsOf = ({ attendees }: Party) => attendees.filter(({ isWithdrawn }) => !isWithdrawn)

export const missingOf = (party: Party) => guestsOf(party).filter(({ checkedInAt }) => checkedInAt === null)

/** People who are there, as far as this device knows. */
export const countPresent = (parties: Party[]) =>
  parties.flatMap(guestsOf).filter(({ checkedInAt }) => checkedInAt !== null).length

/** By what a ticket's QR code holds: the registration's id before the signature, which only the server can check. */
export const partyOfTicket = (parties: Party[], ticket: string): Party | undefined =>
  parties.find(({ id }) => id === ticket.trim().split('.')[0])

export const searchParties = (parties: Party[], typed: string): Party[] =>
  typed.trim() === '' ? [] : parties.filter((party) => matchesRosterSearch(party, typed.trim()))

const marked = (party: Party, attendeeIds: readonly string[], at: string | null): Party => ({
  ...party,
  attendees: party.attendees.map((guest) =>
    attendeeIds.includes(guest.id) && (at === null || guest.checkedInAt === null)
      ? { ...guest, checkedInAt: at }
      : guest,
  ),
})

/** Notes the check-in here at once; it waits until the server has it. Who was noted before is not noted twice. */
export const noteCheckIn = (list: DoorList, checkIn: CheckIn): DoorList => {
  const ids = checkIn.attendeeIds ?? []
  const party = list.parties.find(({ id }) => id === checkIn.registrationId)
  const isKnown = party !== undefined && missingOf(party).every(({ id }) => !ids.includes(id))
  if (isKnown) return list
  return {
    ...list,
    parties: list.parties.map((each) =>
      each.id === checkIn.registrationId ? marked(each, ids, checkIn.at) : each,
    ),
    waiting: [...list.waiting, checkIn],
  }
}

const without = (checkIn: CheckIn, attendeeId: string): CheckIn[] => {
  const attendeeIds = (checkIn.attendeeIds ?? []).filter((id) => id !== attendeeId)
  return attendeeIds.length === 0 ? [] : [{ ...checkIn, attendeeIds }]
}

/**
 * Takes a mistaken check-in back here at once. What still waits is not sent; the server is told all the same, since it
 * may have had it without our hearing so. To somebody it never knew of that means nothing.
 */
export const noteUndo = (list: DoorList, attendeeId: string): DoorList => ({
  ...list,
  parties: list.parties.map((party) => marked(party, [attendeeId], null)),
  waiting: list.waiting.flatMap((checkIn) => without(checkIn, attendeeId)),
  undoing: [...list.undoing.filter((id) => id !== attendeeId), attendeeId],
})

/** The server knows of it. */
export const settleUndo = (list: DoorList, attendeeId: string): DoorList => ({
  ...list,
  undoing: list.undoing.filter((id) => id !== attendeeId),
})

const sameCheckIn = (one: CheckIn, other: CheckIn) => JSON.stringify(one) === JSON.stringify(other)

export type Refusal = { name: string; message: string }

/** After the server's answer: what it has does not wait any more, and what it refused is not counted here either. */
export const settle = (
  list: DoorList,
  sent: CheckIn[],
  reply: StaffCheckInReply,
): { list: DoorList; refusals: Refusal[] } => {
  const waiting = list.waiting.filter((each) => !sent.some((one) => sameCheckIn(one, each)))
  const refused = sent.flatMap((checkIn, index) => {
    const item = reply.items[index]
    return item && !item.ok ? [{ checkIn, message: item.message }] : []
  })
  const parties = refused.reduce(
    (all, { checkIn }) =>
      all.map((party) =>
        party.id === checkIn.registrationId ? marked(party, checkIn.attendeeIds ?? [], null) : party,
      ),
    list.parties,
  )
  const nameOf = (id: string | undefined) => list.parties.find((party) => party.id === id)?.name ?? '扫到的码'
  return {
    list: { ...list, parties, waiting },
    refusals: refused.map(({ checkIn, message }) => ({ name: nameOf(checkIn.registrationId), message })),
  }
}

/** The server's list, with what it has not yet been told. */
export const takeRoster = (list: DoorList, entries: RosterEntry[], readAt: string): DoorList => {
  const fresh = partiesOf(entries).map((party) => marked(party, list.undoing, null))
  const parties = list.waiting.reduce(
    (all, { registrationId, attendeeIds = [], at }) =>
      all.map((party) => (party.id === registrationId ? marked(party, attendeeIds, at) : party)),
    fresh,
  )
  return { ...list, parties, readAt }
}
