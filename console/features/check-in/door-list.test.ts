import type { RosterEntry } from '../../../core/contract/roster'
import { type DoorList, EMPTY_LIST } from '../../lib/kept-door'
import {
  countPresent,
  missingOf,
  noteCheckIn,
  noteUndo,
  partyOfTicket,
  searchParties,
  settle,
  settleUndo,
  takeRoster,
} from './door-list'

const AT = '2026-07-03T06:00:00.000Z'

const entry = (id: string, names: string[], given: Partial<RosterEntry> = {}): RosterEntry => ({
  id,
  sessionId: 'session',
  state: 'confirmed',
  name: names[0] ?? '',
  phone: '138****1234',
  attendees: names.map((name, index) => ({
    id: `${id}-${index}`,
    relativeId: null,
    name,
    answers: {},
    isWithdrawn: false,
    checkedInAt: null,
    birthYear: null,
    relation: null,
  })),
  answers: { q: '不能吃辣' },
  waitlistPlace: null,
  offerExpiresAt: null,
  spokenCode: '0427',
  note: '腿脚不便',
  proxyOfficerName: null,
  isReachable: true,
  callFor: null,
  isAbsenceExcused: false,
  createdAt: AT,
  ...given,
})

const roster = [entry('wang', ['王阿姨', '小宝']), entry('li', ['李叔叔'], { spokenCode: '0439' })]
const list = takeRoster(EMPTY_LIST, roster, AT)
const wang = { registrationId: 'wang', attendeeIds: ['wang-0', 'wang-1'], at: AT }
const replyOf = (isOk: boolean) => ({
  items: [
    isOk
      ? { ok: true as const, registrationId: 'wang', isRepeat: false, attendees: [] }
      : { ok: false as const, code: 'TICKET_INVALID' as const, message: '报名已取消，入场码作废了。' },
  ],
  checkedIn: 2,
})

test('keeps on the device only what the door needs, and only who has a seat', () => {
  const kept = takeRoster(EMPTY_LIST, [...roster, entry('zhao', ['赵'], { state: 'waitlisted' })], AT)
  expect(kept.parties.map(({ id }) => id)).toEqual(['wang', 'li'])
  expect(JSON.stringify(kept)).not.toMatch(/不能吃辣|腿脚不便/)
})

test('finds a party by ticket, by part of a name and by the spoken code', () => {
  expect(partyOfTicket(list.parties, 'wang.c2lnbmF0dXJl')?.id).toBe('wang')
  expect(searchParties(list.parties, '小宝').map(({ id }) => id)).toEqual(['wang'])
  expect(searchParties(list.parties, '0439').map(({ id }) => id)).toEqual(['li'])
  expect(searchParties(list.parties, ' ')).toEqual([])
})

test('counts who is noted twice once, and has it wait once', () => {
  const twice = noteCheckIn(noteCheckIn(list, wang), { ...wang, at: '2026-07-03T06:01:00.000Z' })
  expect(countPresent(twice.parties)).toBe(2)
  expect(twice.waiting).toEqual([wang])
})

test('still counts what waits when the list is read anew', () => {
  const again = takeRoster(noteCheckIn(list, wang), roster, AT)
  expect(countPresent(again.parties)).toBe(2)
  expect(again.waiting).toEqual([wang])
})

test('lets go of what the server has, and keeps what came meanwhile', () => {
  const li = { registrationId: 'li', attendeeIds: ['li-0'], at: AT }
  const noted: DoorList = noteCheckIn(noteCheckIn(list, wang), li)
  const { list: after, refusals } = settle(noted, [wang], replyOf(true))
  expect(after.waiting).toEqual([li])
  expect(refusals).toEqual([])
  expect(countPresent(after.parties)).toBe(3)
})

test('takes back here what the server refused, and says whose it was', () => {
  const { list: after, refusals } = settle(noteCheckIn(list, wang), [wang], replyOf(false))
  expect(after.waiting).toEqual([])
  expect(after.parties.flatMap(missingOf)).toHaveLength(3)
  expect(refusals).toEqual([{ name: '王阿姨', message: '报名已取消，入场码作废了。' }])
})

describe('a check-in that was a mistake', () => {
  test('is taken back here at once, is not sent, and the server is told once', () => {
    const undone = noteUndo(noteUndo(noteCheckIn(list, wang), 'wang-1'), 'wang-1')
    expect(countPresent(undone.parties)).toBe(1)
    expect(undone.waiting).toEqual([{ ...wang, attendeeIds: ['wang-0'] }])
    expect(undone.undoing).toEqual(['wang-1'])
    expect(settleUndo(undone, 'wang-1').undoing).toEqual([])
    expect(noteUndo(undone, 'wang-0').waiting).toEqual([])
  })

  test('stays taken back when the list is read before the server knows', () => {
    const [first, ...others] = roster
    if (!first) throw new Error('a roster of nobody')
    const there = { ...first, attendees: first.attendees.map((guest) => ({ ...guest, checkedInAt: AT })) }
    const known = takeRoster(EMPTY_LIST, [there, ...others], AT)
    const again = takeRoster(noteUndo(known, 'wang-0'), [there, ...others], AT)
    expect(countPresent(again.parties)).toBe(1)
  })

  test('does not stand in the way of the right one after it', () => {
    const later = { ...wang, attendeeIds: ['wang-0'], at: '2026-07-03T06:05:00.000Z' }
    const again = noteCheckIn(noteUndo(noteCheckIn(list, wang), 'wang-0'), later)
    expect(countPresent(again.parties)).toBe(2)
    expect(again.waiting).toEqual([{ ...wang, attendeeIds: ['wang-1'] }, later])
  })
})
