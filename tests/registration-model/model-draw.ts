import { drawDueAt, holdDraw } from '../../core/rules/draw'
import { drawWeight } from '../../core/rules/draw-weight'
import { sha256 } from '../../server/lib/sha256'
import { inSession, type Model, type ModelSession, type Outcome, seatsTaken, tell } from './model'

/** What only the product knows: the seed, and under which code each registration is in the urn. */
export type Urn = { seed: string; codes: ReadonlyMap<string, string> }

const absencesOf = (model: Model, residentId: string) =>
  model.registrations.filter(
    (one) => one.residentId === residentId && one.state === 'absent' && !one.isExcused,
  ).length

const settle = (model: Model, session: ModelSession, { seed, codes }: Urn) => {
  const entered = inSession(model, session.id).filter(({ state }) => state === 'entered')
  const byCode = new Map(entered.map((registration) => [codes.get(registration.id) ?? '', registration]))
  const places = holdDraw(
    {
      seed,
      entrants: [...byCode].map(([code, { residentId, people }]) => ({
        code,
        partySize: people.length,
        weight: drawWeight({ losses: 0, absences: absencesOf(model, residentId) }),
      })),
      withdrawals: [],
      seats: Math.max(0, session.capacity - seatsTaken(model, session)),
      letsSmallerPartiesPass: model.event.letsSmallerPartiesPass,
    },
    sha256,
  )
  for (const { code, hasSeat } of places) {
    const registration = byCode.get(code)
    if (!registration) continue
    registration.state = hasSeat ? 'confirmed' : 'waitlisted'
    if (!hasSeat) registration.queued = model.arrivals++
    tell(model, hasSeat ? 'drawn' : 'notDrawn', registration)
  }
}

/** Nobody can say beforehand who is drawn; with the seed that was sealed, everybody can. */
export const draw = (model: Model, session: ModelSession, urn: Urn, now: Date): Outcome => {
  const { event } = model
  if (event.admission !== 'draw') return 'NOT_FOUND'
  if (session.isDrawn) return 'ok'
  if (event.cancelledAt) return 'EVENT_CANCELLED'
  if (now < drawDueAt({ closesAt: event.closesAt, drawAt: null })) return 'DRAW_NOT_DUE'
  session.isDrawn = true
  settle(model, session, urn)
  return 'ok'
}
