import { REGISTRATION_STATES } from '../contract/event-words'
import { REGISTRATION_ACTIONS, transition } from './registration'

/** Every pair: the next state, or — where it is refused. */
const TABLE = {
  //        cancel       promote
  entered: ['cancelled', '—'],
  pending: ['cancelled', '—'],
  confirmed: ['cancelled', '—'],
  waitlisted: ['cancelled', 'confirmed'],
  offered: ['cancelled', '—'],
  cancelled: ['—', '—'],
  declined: ['—', '—'],
  attended: ['—', '—'],
  absent: ['—', '—'],
} as const

describe.each(REGISTRATION_STATES)('from %s', (state) => {
  test.each(REGISTRATION_ACTIONS.map((action, column) => [action, TABLE[state][column]]))(
    '%s leads to %s',
    (action, next) => {
      const expected = next === '—' ? { ok: false, reason: 'STATE_CONFLICT' } : { ok: true, state: next }
      expect(transition(state, action)).toEqual(expected)
    },
  )
})
