import { randomBytes } from 'node:crypto'
import { acceptOffer } from '../../server/commands/accept-offer'
import { cancelEvent } from '../../server/commands/cancel-event'
import { cancelRegistration } from '../../server/commands/cancel-registration'
import { checkInByStaff } from '../../server/commands/check-in-by-staff'
import { decideRegistration } from '../../server/commands/decide-registration'
import { declineOffer } from '../../server/commands/decline-offer'
import { deleteResident } from '../../server/commands/delete-resident'
import { holdDraw } from '../../server/commands/hold-draw'
import { lapseOffers } from '../../server/commands/lapse-offers'
import { markAbsent } from '../../server/commands/mark-absent'
import { moveRegistration } from '../../server/commands/move-registration'
import { noteRegistration } from '../../server/commands/note-registration'
import { promoteRegistration } from '../../server/commands/promote-registration'
import { releaseHeldSeats } from '../../server/commands/release-held-seats'
import { resizeWithin } from '../../server/commands/resize-session'
import { signUpAll } from '../../server/commands/sign-up'
import type { SignUpInput } from '../../server/commands/sign-up-batch'
import { signUpByProxy } from '../../server/commands/sign-up-by-proxy'
import { undoCheckIn } from '../../server/commands/undo-check-in'
import { warnOfLapsingOffers } from '../../server/commands/warn-of-lapsing-offers'
import { withdrawAttendees } from '../../server/commands/withdraw-attendees'
import { AppError } from '../../server/errors'
import { createEntryCodes } from '../../server/lib/entry-codes'
import { PageCache } from '../../server/lib/page-cache'
import { createSealer } from '../../server/lib/sealing'
import { SessionCache } from '../../server/lib/session-cache'
import type { Officer } from '../../server/officer'
import type { Database } from '../../server/store/database'
import { lockSession } from '../../server/store/sessions'
import type { Outcome } from './model'

/** The code of the error where a command refuses; any other error is a fault. */
const outcomeOf = async (work: Promise<unknown>): Promise<Outcome> => {
  try {
    await work
    return 'ok'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

const officerOf = (unitId: string): Officer => ({
  id: 'officer',
  name: '干部',
  loginName: 'officer',
  address: 'local',
  role: 'organiser',
  unitId,
  unitIds: new Set([unitId]),
})

/** The product's own commands on a real database, by a clock that the test moves. */
export const realCommands = (db: Database, unitId: string, now: () => Date) => {
  const key = randomBytes(32)
  const sealer = createSealer(key)
  const codes = createEntryCodes(key)
  const officer = officerOf(unitId)
  const deps = { db, now, sealer, pages: new PageCache(), wakeJob: () => {} }
  return {
    sealer,
    signUpAll: (inputs: SignUpInput[]) => signUpAll(db, sealer, inputs, now),
    signUpByProxy: (...[eventId, request]: [string, Parameters<typeof signUpByProxy>[2]]) =>
      signUpByProxy(deps, eventId, request, 'officer'),
    cancel: (residentId: string, id: string) => outcomeOf(cancelRegistration(deps, residentId, id)),
    withdraw: (residentId: string, id: string, attendeeIds: string[]) =>
      outcomeOf(withdrawAttendees(deps, residentId, id, attendeeIds)),
    accept: (residentId: string, id: string) => outcomeOf(acceptOffer(deps, residentId, id)),
    decline: (residentId: string, id: string) => outcomeOf(declineOffer(deps, residentId, id)),
    decide: (id: string, decision: 'approve' | 'reject') =>
      outcomeOf(decideRegistration(deps, id, { decision })),
    promoteByHand: (id: string) => outcomeOf(promoteRegistration(deps, id)),
    move: (id: string, sessionId: string) => outcomeOf(moveRegistration(deps, id, sessionId)),
    resize: (
      sessionId: string,
      wanted: { capacity: number; heldSeats: number; heldReleaseAt: Date | null },
    ) =>
      outcomeOf(
        db.transaction().execute(async (tx) => {
          const session = await lockSession(tx, sessionId)
          if (session) await resizeWithin(tx, session, wanted, now())
        }),
      ),
    cancelEvent: (eventId: string) => outcomeOf(cancelEvent(deps, eventId, '大风')),
    leave: (residentId: string) =>
      outcomeOf(deleteResident({ ...deps, sessions: new SessionCache(async () => null, now) }, residentId)),
    /** What a device took at the door, sent twice, as a bad connection would. */
    checkIn: async (
      { id, sessionId }: { id: string; sessionId: string },
      attendeeIds: string[],
      at: Date,
    ): Promise<Outcome> => {
      const report = { registrationId: id, attendeeIds, at: at.toISOString() }
      const request = { sessionId, checkIns: [report, report] }
      const { outcomes } = await checkInByStaff({ db, now, codes }, officer, request)
      const [first, second] = outcomes.map((one): Outcome => (one.ok ? 'ok' : one.reason))
      if (first === undefined || first !== second) throw new Error('a report was taken twice')
      return first
    },
    undoCheckIn: (attendeeId: string) => outcomeOf(undoCheckIn({ db, now }, officer, attendeeId)),
    excuse: (registrationId: string, isAbsenceExcused: boolean) =>
      outcomeOf(noteRegistration(db, officer, { registrationId, unitId }, { isAbsenceExcused }, now())),
    /** By several processes at once: one of them does it. */
    draw: async (sessionId: string): Promise<Outcome> => {
      const outcomes = await Promise.all([1, 2].map(() => outcomeOf(holdDraw(deps, sessionId))))
      return outcomes[0] ?? 'ok'
    },
    /** Each twice: what is done stays done. */
    passTime: async (sessionIds: readonly string[]): Promise<Outcome> => {
      for (const sweep of [releaseHeldSeats, lapseOffers, warnOfLapsingOffers]) {
        await Promise.all([sweep(deps), sweep(deps)])
      }
      for (const id of sessionIds) await Promise.all([markAbsent(db, id, now), markAbsent(db, id, now)])
      return 'ok'
    },
  }
}
