import { ApiError, networkError } from '@/lib/api-error'
import { ERROR_CODES, ERRORS, type ErrorCode } from '../../../core/contract/error-codes'
import { refusalOf } from './refusal'

const now = new Date('2026-07-01T10:00:00+08:00')
const session = {
  id: 's',
  startsAt: '2026-07-03T06:00:00Z',
  endsAt: '2026-07-03T08:00:00Z',
  capacity: 10,
  seatsTaken: 10,
  waitlistCount: 0,
}
const event = {
  opensAt: '2026-07-02T01:00:00Z',
  sessions: [session],
  admittedUnits: [{ id: 'u', name: '青禾居民区' }],
  partyLimit: 4,
}
const refuse = (code: ErrorCode, details: Record<string, unknown> = {}, asked = event) =>
  refusalOf(new ApiError(code, ERRORS[code].message, ERRORS[code].status, details), asked, now)

describe('a sign-up that did not go through', () => {
  it.each(ERROR_CODES)('explains %s and says what to do, calmly', (code) => {
    const { text, advice } = refuse(code)
    expect(text).not.toBe('')
    expect(advice).not.toBe('')
    expect(text + advice).not.toMatch(/[!！A-Z_]/)
  })

  it('says after a time-out that nothing was lost and that trying again is safe', () => {
    const { advice, next } = refusalOf(networkError(), event, now)
    expect(advice).toContain('没有丢')
    expect(advice).toContain('不会重复报名')
    expect(next).toBe('retry')
  })

  it('takes a fault of our own for one that passes', () => {
    expect(refusalOf(new TypeError('x is undefined'), event, now)).toMatchObject({
      text: ERRORS.INTERNAL.message,
      next: 'retry',
    })
  })

  it('says when sign-up opens, by the server rather than by the page', () => {
    expect(refuse('NOT_OPEN_YET', { opensAt: '2026-07-02T02:30:00Z' }).advice).toContain('明天 10:30')
    expect(refuse('NOT_OPEN_YET').advice).toContain('明天 9:00')
  })

  it('leads to the registration there is already', () => {
    expect(refuse('ALREADY_REGISTERED', { registrationId: 'r' })).toMatchObject({
      next: 'registration',
      registrationId: 'r',
    })
  })

  it('names those admitted and the way to choose the neighbourhood', () => {
    expect(refuse('NOT_ELIGIBLE', { why: 'unit' })).toMatchObject({
      text: expect.stringContaining('青禾居民区') as string,
      next: 'unit',
    })
    expect(refuse('NOT_ELIGIBLE', {}, { ...event, admittedUnits: [] }).next).toBe('none')
  })

  it('proposes another session only where there is one', () => {
    expect(refuse('EVENT_FULL').advice).not.toContain('场次')
    expect(refuse('EVENT_FULL', {}, { ...event, sessions: [session, session] }).advice).toContain(
      '换一个场次',
    )
  })

  it('counts the people by the session where it holds fewer than the event allows', () => {
    expect(refuse('PARTY_TOO_LARGE', { partyLimit: 2 }).text).toBe('一次最多报 2 人。')
    expect(refuse('PARTY_TOO_LARGE').text).toBe('一次最多报 4 人。')
  })

  it('points at the questions without an answer', () => {
    expect(refuse('ANSWERS_MISSING', { questionIds: ['q', 3] }).questionIds).toEqual(['q'])
  })
})
