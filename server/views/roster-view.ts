import type { CallReason } from '../../core/contract/event-words'
import type { RosterEntry } from '../../core/contract/roster'
import { spokenCode } from '../../core/rules/spoken-code'
import type { Sealer } from '../lib/sealing'
import { attendeeContext } from '../store/new-registrations'
import { openRelative } from '../store/relatives'
import { birthYearContext, phoneContext } from '../store/residents'
import type { RosterPersonRow, RosterRow } from '../store/roster'
import { maskPhone } from './mask-phone'

const birthYearOf = ({ residentId, birthYearSealed }: RosterRow, sealer: Sealer): number | null =>
  birthYearSealed === null ? null : Number(sealer.open(birthYearSealed, birthYearContext(residentId)))

const personView = (
  row: RosterRow,
  person: RosterPersonRow,
  sealer: Sealer,
): RosterEntry['attendees'][number] => {
  const relative =
    person.relativeId !== null && person.relativeSealed !== null
      ? openRelative(sealer, { id: person.relativeId, sealed: person.relativeSealed })
      : null
  const own = person.relativeId === null ? birthYearOf(row, sealer) : null
  return {
    id: person.id,
    relativeId: person.relativeId,
    name:
      person.sealedName === null ? row.nickname : sealer.open(person.sealedName, attendeeContext(person.id)),
    answers: person.answers,
    isWithdrawn: person.withdrawnAt !== null,
    checkedInAt: person.checkedInAt?.toISOString() ?? null,
    birthYear: relative?.birthYear ?? own,
    relation: relative?.relation ?? null,
  }
}

export const rosterEntryView = (row: RosterRow, callFor: CallReason | null, sealer: Sealer): RosterEntry => ({
  id: row.id,
  sessionId: row.sessionId,
  state: row.state,
  name: row.nickname,
  phone:
    row.phoneSealed === null ? null : maskPhone(sealer.open(row.phoneSealed, phoneContext(row.residentId))),
  attendees: row.people.map((person) => personView(row, person, sealer)),
  answers: row.answers,
  waitlistPlace: row.waitlistPlace,
  offerExpiresAt: row.offerExpiresAt?.toISOString() ?? null,
  spokenCode: row.ticketNumber === null ? null : spokenCode(row.ticketNumber),
  note: row.note,
  proxyOfficerName: row.proxyOfficerName,
  isReachable: row.isReachable,
  callFor,
  isAbsenceExcused: row.absenceExcusedAt !== null,
  createdAt: row.createdAt.toISOString(),
})
