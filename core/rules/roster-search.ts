import type { RosterEntry } from '../contract/roster'
import { foldText } from './search-text'

/**
 * Whether an entry is meant by what an officer types: part of a name of the party, the last two digits of the
 * phone number (as many as a list shows), or the spoken code.
 */
export const matchesRosterSearch = (
  entry: Pick<RosterEntry, 'name' | 'phone' | 'spokenCode'> & { attendees: { name: string }[] },
  typed: string,
): boolean => {
  const wanted = foldText(typed)
  const names = [entry.name, ...entry.attendees.map((attendee) => attendee.name)]
  const isPhoneEnd = /^\d\d$/.test(wanted) && (entry.phone ?? '').endsWith(wanted)
  return isPhoneEnd || entry.spokenCode === wanted || names.some((name) => foldText(name).includes(wanted))
}
