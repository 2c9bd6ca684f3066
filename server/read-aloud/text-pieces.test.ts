import fc from 'fast-check'
import { textPieces } from './text-pieces'

test('parts a text between its sentences', () => {
  expect(textPieces('周六修伞。自带坏伞！不收钱', 9)).toEqual(['周六修伞。', '自带坏伞！不收钱'])
})

test('parts a sentence that is too long by itself', () => {
  expect(textPieces('一二三四五六七。', 3)).toEqual(['一二三', '四五六', '七。'])
})

test('cuts no character in two, not even one of several parts', () => {
  expect(textPieces('一😀二三', 2)).toEqual(['一', '😀', '二三'])
  expect(textPieces('好👨‍👩‍👧‍👦呀', 4)).toEqual(['好', '👨‍👩‍👧‍👦', '呀'])
})

test('loses no word and makes no piece too long, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('一', '丁。', '七！', 'a;', '\n')),
      fc.integer({ min: 2, max: 9 }),
      (parts, most) => {
        const text = parts.join('')
        const pieces = textPieces(text, most)
        expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        expect(pieces.every((piece) => piece.length <= most && piece !== '')).toBe(true)
      },
    ),
  )
})
