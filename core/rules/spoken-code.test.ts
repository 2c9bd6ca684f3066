import fc from 'fast-check'
import { spokenCode, ticketNumberOf } from './spoken-code'

const numbers = fc.integer({ min: 1, max: 99_999_999 })

test('is at least four digits, the last of which checks the others', () => {
  expect([1, 42, 999, 12345].map(spokenCode)).toEqual(['0013', '0427', '9990', '123459'])
})

test('finds the number again', () => {
  fc.assert(fc.property(numbers, (number) => expect(ticketNumberOf(spokenCode(number))).toBe(number)))
})

test('does not mind blanks, full-width digits and a dash', () => {
  expect([' 04 27', '０４２７', '04-27', '04 72'].map(ticketNumberOf)).toEqual([42, 42, 42, null])
})

test('refuses every code with one digit wrong', () => {
  fc.assert(
    fc.property(numbers, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
      const digits = [...spokenCode(number)]
      const at = place % digits.length
      digits[at] = String((Number(digits[at]) + shift) % 10)
      expect(ticketNumberOf(digits.join(''))).toBeNull()
    }),
  )
})

test('refuses every code with two neighbours swapped', () => {
  fc.assert(
    fc.property(numbers, fc.nat(), (number, place) => {
      const digits = [...spokenCode(number)]
      const at = place % (digits.length - 1)
      const [first = '', second = ''] = digits.slice(at, at + 2)
      fc.pre(first !== second)
      digits.splice(at, 2, second, first)
      expect(ticketNumberOf(digits.join(''))).toBeNull()
    }),
  )
})

test.each(['', '12', '12a4', '0000', '1234567890'])('refuses “%s”', (text) => {
  expect(ticketNumberOf(text)).toBeNull()
})
