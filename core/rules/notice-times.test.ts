import { deliverAt } from './notice-times'

const at = (local: string) => new Date(`${local}+08:00`)
const FAR = at('2026-07-20T14:00')

test('tells at night what the resident has just done, the rest in the morning', () => {
  const night = at('2026-07-03T23:00')
  expect(deliverAt('registered', FAR, night)).toEqual(night)
  expect(deliverAt('promoted', FAR, night)).toEqual(at('2026-07-04T08:00'))
})

test('tells at night what would come too late in the morning', () => {
  const night = at('2026-07-03T23:00')
  expect(deliverAt('cancelled', at('2026-07-04T09:30'), night)).toEqual(night)
  expect(deliverAt('cancelled', at('2026-07-04T10:00'), night)).toEqual(at('2026-07-04T08:00'))
})
