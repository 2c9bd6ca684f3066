import { freeTexts, withoutFreeTexts } from './free-text'

const questions = [
  { id: 'allergy', kind: 'text' as const, required: false },
  { id: 'size', kind: 'choice' as const, required: false, options: ['大', '小'] },
]

test('tells what was written freely from what was chosen', () => {
  const answers = { allergy: '花生', size: '大', gone: '问题已经删掉' }
  expect(freeTexts(questions, answers)).toEqual(['花生'])
  expect(withoutFreeTexts(questions, answers)).toEqual({ size: '大', gone: '问题已经删掉' })
})

test('finds nothing in blanks', () => {
  expect(freeTexts(questions, { allergy: '  ' })).toEqual([])
  expect(freeTexts(questions, {})).toEqual([])
})
