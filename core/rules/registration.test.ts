import { REGISTRATION_STATES, type RegistrationState } from '../contract/event-words'
import { REGISTRATION_ACTIONS, type RegistrationAction, statesFor, transition } from './registration'

const LETTERS: Record<string, RegistrationState> = {
  E: 'entered',
  P: 'pending',
  C: 'confirmed',
  W: 'waitlisted',
  O: 'offered',
  X: 'cancelled',
  D: 'declined',
  A: 'attended',
  N: 'absent',
}

/** Every pair: the letter of the next state, or · where it is refused. Columns are the states by their letters. */
const TABLE: Record<RegistrationAction, string> = {
  //            E P C W O X D A N
  approve: '    · C · · · · · · ·',
  queue: '      · W · · · · · · ·',
  reject: '     · X · · · · · · ·',
  promote: '    · · · C C · · · ·',
  offer: '      · · · O · · · · ·',
  accept: '     · · · · C · · · ·',
  decline: '    · · · · D · · · ·',
  lapse: '      · · · · D · · · ·',
  withdraw: '   E P C W O · · · ·',
  cancel: '     X X X X X · · · ·',
  cancelEvent: 'X X X X X · · · ·',
  drawWin: '    C · · · · · · · ·',
  drawLose: '   W · · · · · · · ·',
  move: '       E P C W · · · · ·',
  checkIn: '    · · A · · · · A A',
  undoCheckIn: '· · · · · · · C ·',
  markAbsent: ' · · N · · · · · ·',
  excuse: '     · · · · · · · · N',
}

test('knows a letter for every state', () => {
  expect(Object.values(LETTERS)).toEqual([...REGISTRATION_STATES])
})

describe.each(REGISTRATION_ACTIONS)('%s', (action) => {
  const row = TABLE[action].trim().split(' ')
  const pairs = REGISTRATION_STATES.map((state, index) => [state, LETTERS[row[index] ?? '']] as const)
  test.each(pairs)('from %s leads to %s', (state, next) => {
    const expected = next ? { ok: true, state: next } : { ok: false, reason: 'STATE_CONFLICT' }
    expect(transition(state, action)).toEqual(expected)
  })

  test('names the states from which it leads on', () => {
    const states = pairs.flatMap(([state, next]) => (next ? [state] : []))
    expect(new Set(statesFor(action))).toEqual(new Set(states))
  })
})
