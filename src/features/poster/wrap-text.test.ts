import { wrapText } from './wrap-text'

/** Every character is one wide. */
const measure = (text: string) => [...text].length
const wrap = (text: string, width: number, lines = 9) => wrapText(text, { width, lines }, measure)

it('breaks where the line is full', () => {
  expect(wrap('周六上午便民服务日', 4)).toEqual(['周六上午', '便民服务', '日'])
})

it('begins no line with a closing mark', () => {
  expect(wrap('青禾居民，一起来', 4)).toEqual(['青禾居民，', '一起来'])
})

it('ends in an ellipsis what does not fit', () => {
  expect(wrap('周六上午便民服务日', 4, 2)).toEqual(['周六上午', '便民服…'])
})

it('leaves what fits as it is, and nothing for nothing', () => {
  expect(wrap('磨刀修伞', 4, 1)).toEqual(['磨刀修伞'])
  expect(wrap('  ', 4)).toEqual([])
})

it('counts a sign outside the basic plane as one', () => {
  expect(wrap('𠮷𠮷𠮷', 2)).toEqual(['𠮷𠮷', '𠮷'])
})
