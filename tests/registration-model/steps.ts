import { attend, attendeeIds, held } from './attendance-steps'
import { type ModelRegistration, of } from './model'
import * as changes from './model-changes'
import * as decisions from './model-decisions'
import { passTime } from './model-time'
import { proxy, signUps } from './sign-up-steps'
import { type Answers, both, NOTHING, partyOf, pick, type Step } from './step'
import type { World } from './world'

/** Mostly those in the state that the step is about. */
const target = ({ model }: World, { kind, who, many }: Step): ModelRegistration | undefined => {
  const wanted = {
    ...({ accept: 'offered', decline: 'offered', approve: 'pending', reject: 'pending' } as const),
    ...({ checkIn: 'confirmed', undoCheckIn: 'attended', excuse: 'absent' } as const),
  }
  const state = kind in wanted ? wanted[kind as keyof typeof wanted] : null
  const fitting = model.registrations.filter((one) => state === null || one.state === state)
  const list = fitting.length > 0 && many % 8 !== 0 ? fitting : model.registrations
  return list.length > 0 ? pick(list, who) : undefined
}

const onRegistration = async (
  world: World,
  registration: ModelRegistration,
  { kind, what, many }: Step,
): Promise<Answers> => {
  const { model, real } = world
  const { id, residentId, people } = registration
  const now = world.now()
  switch (kind) {
    case 'cancel':
      return both(changes.cancel(model, registration, now), await real.cancel(residentId, id))
    case 'withdraw': {
      const leaving = partyOf(people, what)
      const ids = await attendeeIds(world, registration, leaving)
      const expected = changes.withdraw(model, registration, leaving, now)
      return both(expected, await real.withdraw(residentId, id, ids))
    }
    case 'accept':
      return both(changes.accept(model, registration, now), await real.accept(residentId, id))
    case 'decline':
      return both(changes.decline(model, registration, now), await real.decline(residentId, id))
    case 'approve':
      return both(decisions.approve(model, registration), await real.decide(id, 'approve'))
    case 'reject':
      return both(decisions.reject(model, registration), await real.decide(id, 'reject'))
    case 'promoteByHand':
      return both(decisions.promoteByHand(model, registration), await real.promoteByHand(id))
    case 'move': {
      const session = pick(model.sessions, what)
      return both(decisions.move(model, registration, session, now), await real.move(id, session.id))
    }
    case 'checkIn':
    case 'undoCheckIn':
    case 'excuse':
      return attend(world, registration, { kind, what, many })
    default:
      return NOTHING
  }
}

export const take = async (world: World, given: Step): Promise<Answers> => {
  const { model, real, households } = world
  const { kind, who, what, many } = given
  switch (kind) {
    case 'signUp':
      return signUps(world, given)
    case 'proxy':
      return proxy(world, given)
    case 'wait':
    case 'night':
      return both(passTime(model, world.now()), await real.passTime(model.sessions.map(({ id }) => id)))
    case 'draw':
      return held(world, pick(model.sessions, who))
    case 'resize': {
      const session = of(model.sessions, pick(model.sessions, who).id)
      const wanted = { capacity: 1 + (what % 7), heldSeats: many % 3 }
      const { heldReleaseAt } = session
      const expected = decisions.resize(model, session, wanted, world.now())
      return both(expected, await real.resize(session.id, { ...wanted, heldReleaseAt }))
    }
    case 'cancelEvent':
      // Rarely, or little else would happen.
      if (many % 10 !== 0) return NOTHING
      return both(decisions.cancelEvent(model, world.now()), await real.cancelEvent(model.event.id))
    case 'leave': {
      if (many % 3 !== 0) return NOTHING
      const { residentId } = pick(households, who)
      return both(changes.leave(model, residentId, world.now()), await real.leave(residentId))
    }
    default: {
      const registration = target(world, given)
      return registration ? onRegistration(world, registration, given) : NOTHING
    }
  }
}
