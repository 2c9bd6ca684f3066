import { asksBirthYear, childrenOf, isOfAge, partyNeeds } from './party-ages'
import { newDraft } from './sign-up-draft'

const now = new Date('2026-07-01T10:00:00+08:00')
const session = {
  id: 's',
  startsAt: '2026-07-03T06:00:00Z',
  endsAt: '2026-07-03T08:00:00Z',
  capacity: 10,
  seatsTaken: 0,
  waitlistCount: 0,
}
const event = { minAge: 60, maxAge: null, needsGuardianConsent: true, sessions: [session] }
const grandson = { id: 'g', name: '小满', birthYear: 2015, relation: 'grandchild' as const }
const wife = { id: 'w', name: '阿芳', birthYear: 1960, relation: 'spouse' as const }
const relatives = [grandson, wife]
const draft = { ...newDraft(event, undefined, now), relativeIds: ['g', 'w'] }

describe('the ages of a party', () => {
  it('are held against the range in the year of the session', () => {
    expect(isOfAge(event, 's', 1966)).toBe(true)
    expect(isOfAge(event, 's', 1967)).toBe(false)
    expect(isOfAge({ ...event, minAge: null }, 's', 2015)).toBe(true)
  })

  it('ask for the consent of a guardian for the children alone', () => {
    expect(childrenOf(event, draft, relatives)).toEqual([grandson])
    expect(childrenOf({ ...event, needsGuardianConsent: false }, draft, relatives)).toEqual([])
  })

  it('ask the resident for a birth year only where it matters and is not known', () => {
    expect(asksBirthYear(event, true, null)).toBe(true)
    expect(asksBirthYear(event, true, 1960)).toBe(false)
    expect(asksBirthYear(event, false, null)).toBe(false)
    expect(asksBirthYear({ ...event, minAge: null }, true, null)).toBe(false)
  })

  it('need nothing more once both are given', () => {
    const facts = { known: null, relatives, now }
    expect(partyNeeds(event, draft, facts)).toEqual({ birthYear: true, consent: true })
    const alone = { ...draft, relativeIds: ['w'], birthYear: '1958' }
    expect(partyNeeds(event, alone, facts)).toEqual({ birthYear: false, consent: false })
  })
})
