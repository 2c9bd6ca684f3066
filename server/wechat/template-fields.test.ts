import fc from 'fast-check'
import { FIELD_TYPES, fieldTime, fieldTypeOf, fitField } from './template-fields'

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'重阳糕制作 Abc019-+()（），。\n\t👵🏽\u0000𠮷'), maxLength: 60 }),
)

const LIMITS = { thing: 20, phrase: 5, name: 20, number: 32, letter: 32, symbol: 5, character_string: 32 }

test('never exceeds the limit of the type, breaks a line or halves a character', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FIELD_TYPES), anyText, (type, text) => {
      const fitted = fitField(type, text)
      const limit = { ...LIMITS, phone_number: 17, car_number: 8, time: 60, date: 60 }[type]
      expect(fitted.length).toBeLessThanOrEqual(limit)
      expect(fitted).not.toMatch(/\p{Cc}/u)
      expect(() => encodeURIComponent(fitted)).not.toThrow()
    }),
  )
})

test('leaves only the characters that the type takes', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fitField('phrase', text)).toMatch(/^\p{Script=Han}*$/u)
      expect(fitField('letter', text)).toMatch(/^[A-Za-z]*$/)
      expect(fitField('number', text)).toMatch(/^(-?\d+(\.\d*)?)?$/)
      expect(fitField('character_string', text)).toMatch(/^[\x21-\x7e]*$/)
      expect(fitField('phone_number', text)).toMatch(/^[\d+-]*$/)
    }),
  )
})

test('leaves what fits as it is, and a second time changes nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FIELD_TYPES), anyText, (type, text) => {
      const fitted = fitField(type, text)
      expect(fitField(type, fitted)).toBe(fitted)
    }),
  )
  expect(fitField('thing', '重阳糕制作')).toBe('重阳糕制作')
})

test('shows that a long title goes on', () => {
  const fitted = fitField('thing', '“我们的节日·重阳”社区老年人手工重阳糕制作活动')
  expect(fitted).toBe('“我们的节日·重阳”社区老年人手工重阳…')
  expect(fitted).toHaveLength(20)
})

test('takes ten characters of a Chinese name, twenty of another', () => {
  expect(fitField('name', '临溪街道青禾居民区睦邻中心')).toHaveLength(10)
  expect(fitField('name', 'Neighbourhood Centre Qinghe')).toHaveLength(20)
})

test('knows the types of WeChat by the names of fields', () => {
  expect(['thing1', 'character_string12', 'phone_number3'].map(fieldTypeOf)).toEqual([
    'thing',
    'character_string',
    'phone_number',
  ])
  expect(['thing', '1thing', 'things1', 'thing 1', 'constructor1'].map(fieldTypeOf)).toEqual(
    Array<null>(5).fill(null),
  )
})

test.each([
  ['time', '2027年1月1日 00:05'],
  ['date', '2027年1月1日'],
  ['thing', '2027年1月1日 00:05'],
  ['character_string', '2027-01-01 00:05'],
] as const)('writes a moment for a field of type %s in Shanghai, 24 hours', (type, text) => {
  expect(fieldTime(type, new Date('2026-12-31T16:05:00Z'))).toBe(text)
})
