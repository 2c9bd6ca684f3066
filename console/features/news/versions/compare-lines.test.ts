import { compareLines } from './compare-lines'

test('says what changed within a line, and which lines came and went', () => {
  const before = ['标题：重阳糕', '带一只碗来。', '下午两点开始。', '欢迎邻居。']
  const after = ['标题：重阳糕', '带一只大碗来。', '欢迎邻居。', '名额三十个。']
  expect(compareLines(before, after)).toEqual([
    { kind: 'same', text: '标题：重阳糕' },
    {
      kind: 'changed',
      pieces: [
        { text: '带一只', kind: 'same' },
        { text: '大', kind: 'added' },
        { text: '碗来。', kind: 'same' },
      ],
    },
    { kind: 'removed', text: '下午两点开始。' },
    { kind: 'same', text: '欢迎邻居。' },
    { kind: 'added', text: '名额三十个。' },
  ])
})

test('does not mix two sentences that have nothing in common', () => {
  expect(compareLines(['下午两点开始。'], ['请带身份证原件'])).toEqual([
    { kind: 'removed', text: '下午两点开始。' },
    { kind: 'added', text: '请带身份证原件' },
  ])
})

test('finds nothing between two that are the same', () => {
  expect(compareLines(['一', '二'], ['一', '二']).every(({ kind }) => kind === 'same')).toBe(true)
  expect(compareLines([], [])).toEqual([])
})
