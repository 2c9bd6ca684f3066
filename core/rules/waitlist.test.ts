import fc from 'fast-check'
import { byWaitlistOrder, type Waiting, whoIsPromoted } from './waitlist'

const waiting = (id: string, partySize: number, minute: number, priority = 0): Waiting => ({
  id,
  partySize,
  priority,
  queuedAt: new Date(Date.UTC(2026, 0, 1, 0, minute)),
})
const ids = (list: Waiting[]) => list.map((one) => one.id)

test('promotes in the order of priority, time, id', () => {
  const list = [waiting('b', 1, 2), waiting('c', 1, 1), waiting('a', 1, 2), waiting('d', 1, 9, 1)]
  expect(ids(whoIsPromoted(list, 4))).toEqual(['d', 'c', 'a', 'b'])
})

test('lets nobody pass a party that does not fit', () => {
  expect(ids(whoIsPromoted([waiting('a', 1, 1), waiting('b', 3, 2), waiting('c', 1, 3)], 3))).toEqual(['a'])
})

test('promotes nobody without free seats', () => {
  expect(whoIsPromoted([waiting('a', 1, 1)], 0)).toEqual([])
})

test('never gives more seats than are free, and always a beginning of the list', () => {
  const anyone = fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    partySize: fc.integer({ min: 1, max: 5 }),
    priority: fc.integer({ min: 0, max: 2 }),
    queuedAt: fc.date({ min: new Date(0), max: new Date(9000), noInvalidDate: true }),
  })
  fc.assert(
    fc.property(fc.array(anyone), fc.integer({ min: 0, max: 20 }), (list, free) => {
      const promoted = whoIsPromoted(list, free)
      const ordered = [...list].sort(byWaitlistOrder)
      expect(promoted).toEqual(ordered.slice(0, promoted.length))
      const seats = promoted.reduce((sum, one) => sum + one.partySize, 0)
      expect(seats).toBeLessThanOrEqual(free)
      const next = ordered[promoted.length]
      if (next) expect(seats + next.partySize).toBeGreaterThan(free)
    }),
  )
})

test('lets who fits pass a larger party only where the event says so', () => {
  const list = [waiting('a', 3, 1), waiting('b', 1, 2), waiting('c', 2, 3), waiting('d', 1, 4)]
  expect(ids(whoIsPromoted(list, 2))).toEqual([])
  expect(ids(whoIsPromoted(list, 2, { letsSmallerPass: true }))).toEqual(['b', 'd'])
})
