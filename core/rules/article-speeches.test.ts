import type { BlockNode } from '../contract/article-body'
import { gatherSpeeches } from './article-speeches'

const text = (words: string) => [{ type: 'text' as const, text: words }]
const heading = (words: string, level: 2 | 3 = 3): BlockNode => ({
  type: 'heading',
  attrs: { level },
  content: text(words),
})
const paragraph = (words: string): BlockNode => ({ type: 'paragraph', content: text(words) })
const quote = (words: string): BlockNode => ({
  type: 'blockquote',
  content: [{ type: 'paragraph', content: text(words) }],
})
const types = (blocks: BlockNode[]) => gatherSpeeches(blocks).map((block) => block.type)

test('gathers a heading, a byline and a quotation in a row', () => {
  const [speech] = gatherSpeeches([heading('《家门口》'), paragraph('青禾居民区 小许'), quote('“……”')])
  expect(speech).toEqual({
    type: 'speech',
    title: text('《家门口》'),
    byline: text('青禾居民区 小许'),
    quotation: [{ type: 'paragraph', content: text('“……”') }],
  })
})

test('leaves everything else in its place', () => {
  expect(types([paragraph('一'), heading('二'), paragraph('三'), paragraph('四'), quote('五')])).toEqual([
    'paragraph',
    'heading',
    'paragraph',
    'paragraph',
    'blockquote',
  ])
})

test('gathers speeches that follow each other', () => {
  const one = [heading('一'), paragraph('甲'), quote('说')]
  expect(types([paragraph('前'), ...one, ...one, paragraph('后')])).toEqual([
    'paragraph',
    'speech',
    'speech',
    'paragraph',
  ])
})

test('takes a chapter that opens with a quotation for what it is', () => {
  expect(types([heading('一', 2), paragraph('他说：'), quote('说')])).toEqual([
    'heading',
    'paragraph',
    'blockquote',
  ])
})
