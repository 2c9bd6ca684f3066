import { createHash } from 'node:crypto'
import type { ProxySignUpRequest } from '../../core/contract/roster'
import { answersTo, questionsOf } from '../../core/rules/answers'
import { decideProxySignUp } from '../../core/rules/proxy-sign-up'
import { countsOf } from '../../core/rules/seats'
import { AppError } from '../errors'
import { newEntrantCode } from '../lib/entrant-code'
import { newId } from '../lib/ids'
import type { RouteDeps } from '../route-deps'
import type { Tx } from '../store/database'
import { insertRegistrations } from '../store/new-registrations'
import { addNotices } from '../store/notices'
import { isAnybodyIn } from '../store/seat-changes'
import { changeSeats, lockSession, type LockedSession } from '../store/sessions'
import { findProxySignUp, isDrawn, loadSignUpFacts } from '../store/sign-up-facts'
import { assignTickets } from '../store/tickets'
import { smallestWaiting } from '../store/waitlist'
import { changingSeats, type SeatDeps } from './changing-seats'
import { type ProxyParty, proxyParty } from './proxy-party'
import { registrationNotice } from './registration-notice'

type ProxyDeps = SeatDeps & Pick<RouteDeps, 'sealer'>

/** A second press of the button within this time finds what the first one did. */
const REPEAT_MS = 60_000

const decide = async (
  tx: Tx,
  session: LockedSession,
  { people }: ProxyParty,
  { residentId, residentConsent = false, answers = {}, guardianConsent = false }: ProxySignUpRequest,
  now: Date,
) => {
  const none = { residentIds: [], personIds: [], relativeIds: [], idempotencyKeys: [] }
  const own = { eventIds: [session.eventId], sessionIds: [session.id], wholeEventIds: [] }
  const [event] = (await loadSignUpFacts(tx, own, none)).events
  if (!event) throw new AppError('NOT_FOUND')
  const decision = decideProxySignUp(
    {
      event: { ...event, admittedUnitIds: null },
      session: {
        ...session,
        waiting: session.waitlistCount,
        smallestWaiting: await smallestWaiting(tx, session.id),
        isDrawn: await isDrawn(tx, session.id),
      },
      attendees: people,
      isRegistered: await isAnybodyIn(
        tx,
        session.id,
        people.map((person) => person.personId),
      ),
      answers,
      guardianConsent,
      isConsentMissing: residentId !== undefined && !residentConsent,
    },
    now,
  )
  if (!decision.ok) throw new AppError(decision.reason, decision.details)
  return { ...decision, questions: event.questions }
}

/**
 * An officer signs up somebody who phoned: a resident, or, for who has no account, one made on the spot. Answers the
 * id of the registration. Keeping an account of it is the caller's.
 */
export const signUpByProxy = (
  deps: ProxyDeps,
  eventId: string,
  request: ProxySignUpRequest,
  officerId: string,
): Promise<string> =>
  changingSeats(deps, async (tx) => {
    const session = await lockSession(tx, request.sessionId)
    if (session?.eventId !== eventId) throw new AppError('SESSION_INVALID')
    const now = deps.now()
    const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('base64url')
    const since = new Date(now.getTime() - REPEAT_MS)
    const repeat = await findProxySignUp(tx, { sessionId: session.id, officerId, requestHash, since })
    if (repeat !== undefined) return repeat

    const party = await proxyParty(tx, deps.sealer, request, now)
    const { state, fromHeld, questions } = await decide(tx, session, party, request, now)
    const id = newId(now)
    const registration = {
      id,
      eventId,
      sessionId: session.id,
      residentId: party.residentId,
      state,
      answers: answersTo(questionsOf(questions, 'registration'), request.answers ?? {}),
      requestHash,
      entrantCode: state === 'entered' ? newEntrantCode() : null,
      guardianConsentAt: request.guardianConsent ? now : null,
      proxyOfficerId: officerId,
      note: request.note ?? '',
      attendees: party.people.map(({ birthYear: _, answers, ...person }) => ({
        ...person,
        answers: answersTo(questionsOf(questions, 'attendee'), answers),
      })),
    }
    await insertRegistrations(tx, deps.sealer, [registration], now)
    const counts = countsOf(state, party.people.length)
    await changeSeats(tx, session, { ...counts, seats: counts.seats - fromHeld, held: -fromHeld })
    if (state === 'confirmed') await assignTickets(tx, session.id, [id])
    const kinds = { confirmed: 'registered', waitlisted: 'waitlisted', entered: 'entered' } as const
    const facts = state === 'waitlisted' ? { waitlistPlace: session.waitlistParties + 1 } : {}
    await addNotices(tx, [registrationNotice(kinds[state], session, registration, facts)], now)
    return id
  })
