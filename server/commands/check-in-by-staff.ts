import type { StaffCheckInRequest } from '../../core/contract/check-in'
import { type CheckInRefusal, whoChecksIn } from '../../core/rules/check-in'
import { ticketNumberOf } from '../../core/rules/spoken-code'
import { AppError } from '../errors'
import type { EntryCodes } from '../lib/entry-codes'
import { assertInScope, type Officer } from '../officer'
import type { RouteDeps } from '../route-deps'
import { addAudit } from '../store/audit'
import { countCheckedIn, listParties, type PartyRow } from '../store/check-ins'
import type { Tx } from '../store/database'
import { lockSession } from '../store/sessions'
import { checkInSheet } from './check-in-guests'

type Deps = Pick<RouteDeps, 'db' | 'now'> & { codes: EntryCodes }
type Report = StaffCheckInRequest['checkIns'][number]

/** `FORGED`: no ticket of ours, or a digit is wrong. `UNDONE`: the slip that was taken back, once more. */
export type ReportRefusal = CheckInRefusal | 'FORGED' | 'UNKNOWN' | 'OTHER_SESSION' | 'UNDONE'

export type ReportOutcome =
  { ok: true; party: PartyRow; isRepeat: boolean } | { ok: false; reason: ReportRefusal; party?: PartyRow }

type Sought = { id: string } | { ticketNumber: number } | null

const soughtBy = (codes: EntryCodes, { ticket, spokenCode, registrationId }: Report): Sought => {
  const id = ticket === undefined ? registrationId : codes.registrationIdOf(ticket)
  if (id !== undefined) return id === null ? null : { id }
  const ticketNumber = ticketNumberOf(spokenCode ?? '')
  return ticketNumber === null ? null : { ticketNumber }
}

const find = (parties: readonly PartyRow[], sessionId: string, sought: NonNullable<Sought>) =>
  'id' in sought
    ? parties.find(({ id }) => id === sought.id)
    : parties.find((party) => party.sessionId === sessionId && party.ticketNumber === sought.ticketNumber)

const decide = (
  sheet: ReturnType<typeof checkInSheet>,
  party: PartyRow | undefined,
  sessionId: string,
  { attendeeIds, at }: Report,
): ReportOutcome => {
  if (!party) return { ok: false, reason: 'UNKNOWN' }
  if (party.sessionId !== sessionId) return { ok: false, reason: 'OTHER_SESSION' }
  const decision = whoChecksIn(party, attendeeIds)
  if (!decision.ok) return { ...decision, party }
  const outcomes = sheet.mark(party, decision.guests, new Date(at))
  if (outcomes.every((outcome) => outcome === 'undone')) return { ok: false, reason: 'UNDONE', party }
  return { ok: true, party, isRepeat: !outcomes.includes('new') }
}

const checkInWithin = async (
  tx: Tx,
  { codes, now: clock }: Deps,
  officer: Officer,
  { sessionId, checkIns }: StaffCheckInRequest,
) => {
  const session = await lockSession(tx, sessionId)
  if (!session) throw new AppError('NOT_FOUND')
  assertInScope(officer, session.event.unitId)
  const now = clock()
  const sought = checkIns.map((report) => soughtBy(codes, report))
  const parties = await listParties(tx, sessionId, {
    ids: sought.flatMap((one) => (one && 'id' in one ? one.id : [])),
    ticketNumbers: sought.flatMap((one) => (one && 'ticketNumber' in one ? one.ticketNumber : [])),
  })
  const sheet = checkInSheet(now)
  const outcomes = checkIns.map((report, index): ReportOutcome => {
    const one = sought[index]
    return one
      ? decide(sheet, find(parties, sessionId, one), sessionId, report)
      : { ok: false, reason: 'FORGED' }
  })
  const people = await sheet.write(tx, session, officer.id)
  if (people > 0) {
    const target = { targetKind: 'session', targetId: sessionId, unitId: session.event.unitId } as const
    await addAudit(tx, officer, { action: 'checkIn', ...target, after: { people } }, now)
  }
  return { outcomes, checkedIn: await countCheckedIn(tx, sessionId) }
}

/**
 * What an officer's device took, at the door or while it was offline, in the order of the request. The same report
 * twice counts once; of two times for one person the earlier stands.
 */
export const checkInByStaff = (
  deps: Deps,
  officer: Officer,
  request: StaffCheckInRequest,
): Promise<{ outcomes: ReportOutcome[]; checkedIn: number }> =>
  deps.db.transaction().execute((tx) => checkInWithin(tx, deps, officer, request))
