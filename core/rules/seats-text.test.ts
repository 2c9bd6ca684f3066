import { eventSeatsText, sessionSeatsText } from './seats-text'

const now = new Date('2026-07-01T10:00:00+08:00')
const session = (capacity: number, seatsTaken: number, waitlistCount = 0, day = 3) => ({
  id: 's',
  startsAt: `2026-07-0${day}T14:00:00+08:00`,
  endsAt: `2026-07-0${day}T16:00:00+08:00`,
  capacity,
  seatsTaken,
  waitlistCount,
})
const event = {
  opensAt: '2026-07-02T09:00:00+08:00',
  hasWaitlist: true,
  admission: 'first-come' as const,
  takesRegistrations: true,
  sessions: [session(10, 7), session(10, 8, 0, 4)],
}

describe('seats in words', () => {
  it('counts the seats left of one session and of all together', () => {
    expect(sessionSeatsText(session(10, 7), event)).toBe('还剩 3 个名额')
    expect(eventSeatsText(event, 'open', now)).toBe('还剩 5 个名额')
  })

  it('does not promise a seat that somebody waits for', () => {
    expect(sessionSeatsText(session(10, 9, 4), event)).toBe('可候补，4 人在等')
    const sessions = [session(10, 9, 4), session(10, 8)]
    expect(eventSeatsText({ ...event, sessions }, 'open', now)).toBe('还剩 2 个名额')
  })

  it('leaves out the seats of a session that is over', () => {
    const sessions = [session(10, 0, 0, 1), session(10, 8)]
    expect(eventSeatsText({ ...event, sessions }, 'open', new Date('2026-07-02T10:00:00+08:00'))).toBe(
      '还剩 2 个名额',
    )
  })

  it('tells how many wait, or that nobody can', () => {
    expect(sessionSeatsText(session(10, 10), event)).toBe('可候补')
    expect(sessionSeatsText(session(10, 10), { ...event, hasWaitlist: false })).toBe('名额已满')
    const sessions = [session(2, 2, 3), session(2, 2, 1)]
    expect(eventSeatsText({ ...event, sessions }, 'full', now)).toBe('可候补，4 人在等')
    expect(eventSeatsText({ ...event, sessions, hasWaitlist: false }, 'full', now)).toBe('')
  })

  it('leaves it to the draw who has a seat, and promises none', () => {
    const draw = { ...event, admission: 'draw' as const, hasWaitlist: false }
    expect(eventSeatsText(draw, 'open', now)).toBe('5 个名额，摇号决定')
    expect(sessionSeatsText(session(10, 4), draw)).toBe('6 个名额，摇号决定')
  })

  it('says where nobody needs to sign up', () => {
    const table = { ...event, takesRegistrations: false }
    expect(eventSeatsText(table, 'upcoming', now)).toBe('不用报名，直接参加')
    expect(eventSeatsText(table, 'past', now)).toBe('')
  })

  it('tells when sign-up opens, and nothing where the state says it all', () => {
    expect(eventSeatsText(event, 'upcoming', now)).toBe('明天 9:00 开始报名')
    expect(eventSeatsText(event, 'past', now)).toBe('')
  })
})
