import { mergeCheckIn } from '../../core/rules/check-in'
import { transition } from '../../core/rules/registration'
import { type GuestRow, type PartyRow, setAbsencesMarked, writeCheckIns } from '../store/check-ins'
import type { Tx } from '../store/database'
import type { LockedSession } from '../store/sessions'

/** One who was there, and whether that was known. */
export type GuestOutcome = 'new' | 'repeat' | 'undone'

/**
 * Collects who is there of the parties of a locked session, and writes it at once. The parties change as they are
 * collected, so that the same guest twice in a batch counts once.
 */
export const checkInSheet = (now: Date) => {
  const marks = new Map<string, Date>()
  const parties = new Map<string, PartyRow>()

  const markGuest = (guest: GuestRow, at: Date): GuestOutcome => {
    const { checkedInAt, checkInUndoneAt: undoneAt } = guest
    const merged = mergeCheckIn({ checkedInAt, undoneAt }, at, now)
    if (!merged.ok) return 'undone'
    if (merged.isChange) {
      guest.checkedInAt = merged.at
      marks.set(guest.id, merged.at)
    }
    return checkedInAt ? 'repeat' : 'new'
  }

  return {
    /** The guests are of the party. */
    mark: (party: PartyRow, guests: readonly GuestRow[], at: Date): GuestOutcome[] => {
      parties.set(party.id, party)
      return guests.map((guest) => markGuest(guest, at))
    },
    /** `by` is `self` or the officer's id. Answers how many people's times it wrote. */
    write: async (tx: Tx, session: LockedSession, by: string): Promise<number> => {
      const states = [...parties.values()].flatMap(({ id, state, attendees }) => {
        const next = transition(state, 'checkIn')
        const isThere = attendees.some(({ checkedInAt }) => checkedInAt !== null)
        return isThere && next.ok && next.state !== state ? [{ id, state: next.state }] : []
      })
      const times = [...marks].map(([id, at]) => ({ id, at }))
      await writeCheckIns(tx, { marks: times, states, by }, now)
      // Of a session that seemed to do without check-in: now it is known that others did not come.
      if (times.length > 0 && session.absencesMarkedAt) await setAbsencesMarked(tx, session.id, null)
      return times.length
    },
  }
}
