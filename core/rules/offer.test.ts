import { decideAccept, decideDecline } from './offer'

const at = (hour: number) => new Date(Date.UTC(2026, 6, 3, hour))
const offered = { state: 'offered' as const, offerExpiresAt: at(5) }

test('is accepted until its time', () => {
  expect(decideAccept(offered, new Date(+at(5) - 1))).toEqual({ ok: true, state: 'confirmed' })
})

test('has lapsed from its time on, before and after the sweep', () => {
  expect(decideAccept(offered, at(5))).toMatchObject({ ok: false, reason: 'OFFER_LAPSED' })
  expect(decideAccept({ ...offered, state: 'declined' }, at(6))).toMatchObject({ reason: 'OFFER_LAPSED' })
})

test('cannot be accepted once declined, nor where there was none', () => {
  expect(decideAccept({ state: 'declined', offerExpiresAt: null }, at(4))).toMatchObject({
    reason: 'STATE_CONFLICT',
  })
  expect(decideAccept({ state: 'waitlisted', offerExpiresAt: null }, at(4))).toMatchObject({
    reason: 'STATE_CONFLICT',
    details: { state: 'waitlisted' },
  })
})

test('is declined at any time, and only an offer is', () => {
  expect(decideDecline(offered)).toEqual({ ok: true, state: 'declined' })
  expect(decideDecline({ state: 'confirmed' })).toMatchObject({ reason: 'STATE_CONFLICT' })
})
