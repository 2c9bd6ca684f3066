import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { drawDueAt, drawnOrder, entrantsHash, holdDraw, type Sha256 } from './draw'

const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex')
const seedOf = (nth: number) => sha256(`seed ${nth}`)
const entrant = (code: string, weight = 1, partySize = 1) => ({ code, weight, partySize })

describe('the order', () => {
  const entrants = [entrant('a', 1), entrant('b', 2), entrant('c', 3), entrant('d', 6)]
  const DRAWS = 4000
  const orders = Array.from({ length: DRAWS }, (_, nth) =>
    drawnOrder(seedOf(nth), entrants, sha256).map(({ code }) => code),
  )
  const tickets = entrants.reduce((sum, { weight }) => sum + weight, 0)

  /** Four standard deviations of a share, so that a fair draw fails once in some ten thousand kinds of seeds. */
  const bound = (share: number) => 4 * Math.sqrt((share * (1 - share)) / DRAWS)

  test.each(entrants)('puts $code first as often as its $weight of 12 tickets say', ({ code, weight }) => {
    const share = orders.filter(([first]) => first === code).length / DRAWS
    expect(Math.abs(share - weight / tickets)).toBeLessThan(bound(weight / tickets))
  })

  test('draws the second place among the tickets that are left', () => {
    const led = orders.filter(([first]) => first === 'd')
    const share = led.filter(([, second]) => second === 'c').length / led.length
    expect(Math.abs(share - 3 / 6)).toBeLessThan(4 * Math.sqrt(0.25 / led.length))
  })

  test('has every order of equals equally often', () => {
    const equals = [entrant('a'), entrant('b'), entrant('c')]
    const counts = new Map<string, number>()
    for (let nth = 0; nth < DRAWS; nth++) {
      const order = drawnOrder(seedOf(nth), equals, sha256)
        .map(({ code }) => code)
        .join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    const expected = DRAWS / 6
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    // 5 degrees of freedom: beyond 25.7 once in ten thousand.
    expect([counts.size, chiSquare < 25.7]).toEqual([6, true])
  })

  test('is as anyone computes it with sha256sum', () => {
    // printf '%s' "$seed:b:1" | sha256sum, and so on: the lowest of each entrant decides.
    const seed = seedOf(7)
    const lowest = (code: string, weight: number) =>
      Array.from({ length: weight }, (_, index) => sha256(`${seed}:${code}:${index + 1}`)).sort()[0] ?? ''
    const byHand = entrants
      .map(({ code, weight }) => [lowest(code, weight), code])
      .sort()
      .map(([, code]) => code)
    expect(orders[7]).toEqual(byHand)
  })
})

test('does not depend on the order in which the entrants are given', () => {
  const entrants = fc.uniqueArray(
    fc.record({
      code: fc.stringMatching(/^[A-Za-z0-9_-]{12}$/),
      weight: fc.integer({ min: 1, max: 9 }),
      partySize: fc.integer({ min: 1, max: 5 }),
    }),
    { selector: ({ code }) => code },
  )
  fc.assert(
    fc.property(entrants, fc.nat(), fc.nat(30), (given, nth, seats) => {
      const hold = (some: typeof given) =>
        holdDraw(
          { seed: seedOf(nth), entrants: some, withdrawals: [], seats, letsSmallerPartiesPass: true },
          sha256,
        )
      const turned = [...given].reverse()
      expect(hold(turned)).toEqual(hold(given))
      expect(entrantsHash(turned, sha256)).toBe(entrantsHash(given, sha256))
    }),
  )
})

describe('the seats', () => {
  const seed = seedOf(1)
  const inOrder = drawnOrder(seed, [entrant('a'), entrant('b'), entrant('c'), entrant('d')], sha256)
  /** Sizes in drawn order. */
  const seated = (
    sizes: number[],
    seats: number,
    { letsPass = false, withdrawals = [] as { nth: number; partySize: number }[] } = {},
  ) => {
    const entrants = inOrder.map((one, nth) => ({ ...one, partySize: sizes[nth] ?? 1 }))
    const result = holdDraw(
      {
        seed,
        entrants,
        seats,
        letsSmallerPartiesPass: letsPass,
        withdrawals: withdrawals.map(({ nth, partySize }) => ({ code: inOrder[nth]?.code ?? '', partySize })),
      },
      sha256,
    )
    return result.map(({ hasSeat }) => hasSeat)
  }

  test('go to parties as a whole, in drawn order', () => {
    expect(seated([2, 2, 1, 1], 4)).toEqual([true, true, false, false])
  })

  test('go to nobody behind a party that does not fit', () => {
    expect(seated([1, 3, 1, 1], 3)).toEqual([true, false, false, false])
  })

  test('go to smaller parties behind it where the event lets them pass', () => {
    expect(seated([1, 3, 1, 1], 3, { letsPass: true })).toEqual([true, false, true, true])
  })

  test('are not kept for who has left or shrunk since the window closed', () => {
    const withdrawals = [
      { nth: 0, partySize: 0 },
      { nth: 1, partySize: 1 },
    ]
    expect(seated([2, 2, 1, 1], 2, { withdrawals })).toEqual([true, true, false])
  })

  test('are enough for all when there are more than people', () => {
    expect(seated([1, 2, 3, 4], 50)).toEqual([true, true, true, true])
  })

  test('can be none', () => {
    expect(seated([1, 1, 1, 1], 0)).toEqual([false, false, false, false])
  })
})

test('draws nobody from nobody', () => {
  const nobody = { seed: seedOf(1), entrants: [], withdrawals: [], seats: 5, letsSmallerPartiesPass: false }
  expect(holdDraw(nobody, sha256)).toEqual([])
})

test("changes the entrants' hash with any change of any of them", () => {
  const hash = entrantsHash([entrant('a', 3, 2), entrant('b', 1, 1)], sha256)
  expect(hash).toBe(sha256('a 2 3\nb 1 1\n'))
  for (const changed of [
    [entrant('a', 2, 2), entrant('b', 1, 1)],
    [entrant('a', 3, 1), entrant('b', 1, 1)],
    [entrant('a', 3, 2)],
    [entrant('a', 3, 2), entrant('c', 1, 1)],
  ])
    expect(entrantsHash(changed, sha256)).not.toBe(hash)
})

test('is due at its hour, but never while people can still enter', () => {
  const closesAt = new Date('2026-07-03T10:00:00Z')
  const later = new Date('2026-07-03T12:00:00Z')
  const earlier = new Date('2026-07-03T09:00:00Z')
  expect(drawDueAt({ closesAt, drawAt: later })).toEqual(later)
  expect(drawDueAt({ closesAt, drawAt: earlier })).toEqual(closesAt)
  expect(drawDueAt({ closesAt, drawAt: null })).toEqual(closesAt)
})
