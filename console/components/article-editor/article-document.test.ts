/** @jest-environment jsdom */
import { getSchema, type JSONContent } from '@tiptap/core'
import { DOMParser as DocumentParser, Node } from '@tiptap/pm/model'
import { Value } from '@sinclair/typebox/value'
import fc from 'fast-check'
import {
  ArticleBody,
  type BlockNode,
  type InlineNode,
  type Mark,
  type Paragraph,
} from '../../../core/contract/article-body'
import { toArticleBody, toEditorDocument } from './article-document'
import { articleExtensions } from './article-extensions'
import { cleanPastedHtml } from './paste/clean-pasted-html'

const schema = getSchema(articleExtensions())

const faultsOf = (body: unknown) => [...Value.Errors(ArticleBody, body)]

/** As the editor holds it after it was opened: checked against what it can hold. */
const opened = (body: ArticleBody) => {
  const document = Node.fromJSON(schema, toEditorDocument(body))
  document.check()
  return document
}

const text = fc.string({ minLength: 1, maxLength: 12 })
const mark = fc.constantFrom<Mark>(
  { type: 'bold' },
  { type: 'italic' },
  { type: 'link', attrs: { href: 'https://example.com/a?b=1&c' } },
)
const inline: fc.Arbitrary<InlineNode> = fc.oneof(
  text.map((each): InlineNode => ({ type: 'text', text: each })),
  fc.tuple(text, mark).map(([each, one]): InlineNode => ({ type: 'text', text: each, marks: [one] })),
  fc.constant<InlineNode>({ type: 'hardBreak' }),
)
/** Neighbours that look alike are one text to the editor, so every second is a break. */
const line = fc
  .array(inline, { minLength: 1, maxLength: 3 })
  .map((nodes) =>
    nodes.flatMap((node, index): InlineNode[] => (index === 0 ? [node] : [{ type: 'hardBreak' }, node])),
  )
const filled = line.map((content): Paragraph => ({ type: 'paragraph', content }))
const paragraphs = fc.array(fc.oneof(filled, fc.constant<Paragraph>({ type: 'paragraph' })), {
  minLength: 1,
  maxLength: 2,
})
const items = fc.array(
  paragraphs.map((content) => ({ type: 'listItem' as const, content })),
  { minLength: 1, maxLength: 3 },
)
const cells = fc
  .tuple(fc.constantFrom('tableHeader' as const, 'tableCell' as const), paragraphs)
  .map(([type, content]) => ({ type, content }))
const block: fc.Arbitrary<BlockNode> = fc.oneof(
  filled,
  fc
    .tuple(fc.constantFrom(2 as const, 3 as const), fc.oneof(line, fc.constant<InlineNode[]>([])))
    .map(([level, content]): BlockNode => ({ type: 'heading', attrs: { level }, content })),
  paragraphs.map((content): BlockNode => ({ type: 'blockquote', content })),
  items.map((content): BlockNode => ({ type: 'bulletList', content })),
  items.map((content): BlockNode => ({ type: 'orderedList', content })),
  fc.array(fc.tuple(cells, cells), { minLength: 1, maxLength: 3 }).map((rows): BlockNode => ({
    type: 'table',
    content: rows.map((content) => ({ type: 'tableRow', content })),
  })),
  fc.constant<BlockNode>({
    type: 'image',
    attrs: { src: '/api/v1/media/abc', alt: '一只猫', width: 40, height: 30 },
  }),
  fc.constant<BlockNode>({
    type: 'attachment',
    attrs: { src: '/api/v1/attachments/abc', name: '表.pdf', size: 9 },
  }),
)
const bodies = fc.array(block, { maxLength: 6 }).map((content): ArticleBody => ({ type: 'doc', content }))

test('opens every body there can be, and gives it back as it was', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      expect(faultsOf(body)).toEqual([])
      expect(toArticleBody(opened(body).toJSON() as JSONContent)).toEqual(body)
    }),
  )
})

/** Whatever HTML the editor takes in, by itself or cleaned first. */
const documentOf = (html: string) => {
  const page = document.createElement('div')
  page.innerHTML = html
  const parsed = DocumentParser.fromSchema(schema).parse(page)
  parsed.check()
  return parsed
}

const NASTY = [
  '<h1>一</h1><h4>四</h4><pre><code>x &lt; y</code></pre><hr><p><u>下</u><s>删</s><code>码</code></p>',
  '<ol start="5" type="a"><li>一<ul><li>二<ol><li>三</li></ol></li></ul></li><li><h2>标题</h2></li></ol>',
  '<blockquote><h2>题</h2><ul><li>一</li></ul><blockquote>套</blockquote></blockquote>',
  '<table><tr><th colspan="2"><ul><li>一</li></ul></th></tr><tr><td rowspan="2"><h3>格</h3><img src="/api/v1/media/a" width="3" height="2"></td><td></td></tr></table>',
  '<p>字<img src="/api/v1/media/abc" width="4" height="3">字<img src="https://example.com/a.png"><img></p>',
  '<p><a href="javascript:alert(1)">一</a><a href="/inside">二</a><a href="tel:110" class="x" target="_self">三</a></p>',
  '<div data-attachment data-src="/api/v1/attachments/a" data-name="表.pdf" data-size="3"></div>',
  '',
]

test.each(NASTY)('keeps to the contract whatever comes: %s', (html) => {
  expect(faultsOf(toArticleBody(documentOf(html).toJSON() as JSONContent))).toEqual([])
  expect(faultsOf(toArticleBody(documentOf(cleanPastedHtml(html).html).toJSON() as JSONContent))).toEqual([])
})

test('loses no words of a list in a list, of a cell with a heading, of a quotation with a list', () => {
  for (const html of NASTY.slice(1, 4)) {
    const cleaned = cleanPastedHtml(html).html
    const words = documentOf(cleaned).textContent
    expect(words).toBe(documentOf(html).textContent)
  }
})

test('leaves out a picture that is still on its way, and blank lines', () => {
  const page = '<p></p><img src="blob:http://x/1" width="3" height="2"><p>字</p><p></p>'
  expect(toArticleBody(documentOf(page).toJSON() as JSONContent).content).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: '字' }] },
  ])
})
