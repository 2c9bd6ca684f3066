import type { Question } from '../../../core/contract/event'
import type { Registration } from '../../../core/contract/registration'
import {
  amongRelatives,
  draftGap,
  newDraft,
  partySize,
  requestOf,
  withAnswer,
  withAttendeeAnswer,
  withRelative,
} from './sign-up-draft'

const now = new Date('2026-07-01T20:00:00+08:00')
const session = (id: string, day: number) => ({
  id,
  startsAt: `2026-07-0${day}T14:00:00+08:00`,
  endsAt: `2026-07-0${day}T16:00:00+08:00`,
  capacity: 10,
  seatsTaken: 0,
  waitlistCount: 0,
})
const registration: Registration = {
  id: 'r',
  eventId: 'e',
  sessionId: 'a',
  state: 'confirmed',
  attendees: [
    { id: 'p', relativeId: null, name: '自己', answers: {}, isWithdrawn: false, checkedInAt: null },
  ],
  answers: {},
  waitlistPlace: null,
  offerExpiresAt: null,
  isProxy: false,
  entrantCode: null,
  createdAt: '2026-07-01T01:00:00Z',
}
const questions: Question[] = [
  { id: 'diet', kind: 'text', label: '忌口', required: false },
  { id: 'years', kind: 'number', label: '年龄', required: true },
  { id: 'days', kind: 'several', label: '哪几天', required: false, options: ['一', '二'] },
]
const none = { birthYear: false, consent: false }
const draft = newDraft({ sessions: [session('a', 3)] }, undefined, now)

describe('a new form', () => {
  it('has the session chosen where only one is left, and the resident coming', () => {
    expect(newDraft({ sessions: [session('past', 1), session('a', 3)] }, undefined, now)).toMatchObject({
      sessionId: 'a',
      isSelfComing: true,
    })
  })

  it('leaves the choice among several sessions to the resident', () => {
    const several = newDraft({ sessions: [session('a', 3), session('b', 4)] }, undefined, now)
    expect(several.sessionId).toBeNull()
    expect(draftGap(several, [], none)).toEqual({ kind: 'session' })
  })

  it('leaves the resident out of a session they are in already', () => {
    expect(newDraft({ sessions: [session('a', 3)] }, registration, now).isSelfComing).toBe(false)
    expect(newDraft({ sessions: [session('b', 3)] }, registration, now).isSelfComing).toBe(true)
  })
})

describe('a form being filled in', () => {
  it('takes a relative in and out by the same tap', () => {
    const once = withRelative(draft, 'wife')
    expect(partySize(once)).toBe(2)
    expect(withRelative(once, 'wife').relativeIds).toEqual([])
  })

  it('leaves out whoever is no longer of the family', () => {
    const wife = { id: 'wife', name: '阿芳', birthYear: 1960, relation: 'spouse' as const }
    const party = withRelative(withRelative(draft, 'wife'), 'removed')
    expect(amongRelatives(party, [wife]).relativeIds).toEqual(['wife'])
  })

  it('misses people when nobody comes', () => {
    expect(draftGap({ ...draft, isSelfComing: false }, [], none)).toEqual({ kind: 'people' })
  })

  it('misses a required answer that is blank or no number', () => {
    for (const typed of ['', '  ', '六十'])
      expect(draftGap(withAnswer(draft, 'years', typed), questions, none)).toEqual({
        kind: 'answers',
        fields: ['years'],
      })
    expect(draftGap(withAnswer(draft, 'years', ' 60 '), questions, none)).toBeNull()
  })

  it('misses what one of the party has not answered, and sends the answers of each', () => {
    const size: Question = { id: 'size', kind: 'text', label: '衣服尺码', required: true, scope: 'attendee' }
    const party = withAttendeeAnswer(withRelative(draft, 'wife'), 'self', 'size', 'M')
    expect(draftGap(party, [size], none)).toEqual({ kind: 'answers', fields: ['wife-size'] })
    const whole = withAttendeeAnswer(party, 'wife', 'size', ' S ')
    expect(draftGap(whole, [size], none)).toBeNull()
    expect(requestOf(whole, [size])).toMatchObject({
      attendees: [
        { self: true, answers: { size: 'M' } },
        { relativeId: 'wife', answers: { size: 'S' } },
      ],
      answers: {},
    })
  })

  it('misses a birth year and the consent of a guardian where they are needed', () => {
    expect(draftGap(draft, [], { birthYear: true, consent: true })).toEqual({ kind: 'birthYear' })
    expect(draftGap(draft, [], { birthYear: false, consent: true })).toEqual({ kind: 'consent' })
    const agreed = { ...draft, hasConsent: true }
    expect(draftGap(agreed, [], { birthYear: false, consent: true })).toBeNull()
    expect(requestOf(agreed, []).guardianConsent).toBe(true)
  })

  it('sends numbers as numbers, text trimmed, and nothing that was left blank', () => {
    let filled = withRelative(withAnswer(draft, 'years', ' 60 '), 'wife')
    filled = withAnswer(withAnswer(filled, 'diet', ' 不吃辣 '), 'days', [])
    expect(requestOf(filled, questions)).toEqual({
      sessionId: 'a',
      attendees: [{ self: true }, { relativeId: 'wife' }],
      answers: { diet: '不吃辣', years: 60 },
    })
  })
})
