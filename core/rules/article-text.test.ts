import fc from 'fast-check'
import type { ArticleBody, BlockNode, Paragraph } from '../contract/article-body'
import { plainText, summaryOf } from './article-text'

const paragraph = (text: string): Paragraph => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const body = (...content: BlockNode[]): ArticleBody => ({ type: 'doc', content })

describe('plainText', () => {
  it('gives a line to each block, list item and table row', () => {
    const text = plainText(
      body(
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '夏日集市' }] },
        { type: 'paragraph', content: [{ type: 'text', text: '早上' }, { type: 'hardBreak' }] },
        { type: 'blockquote', content: [paragraph('“都来。”'), paragraph('“好。”')] },
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('扇子')] }] },
        { type: 'image', attrs: { src: 'a', alt: '图', width: 1, height: 1 } },
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [
                { type: 'tableHeader', content: [paragraph('时间')] },
                { type: 'tableCell', content: [paragraph('上午')] },
              ],
            },
          ],
        },
        { type: 'attachment', attrs: { src: 'b', name: '报名表.xlsx', size: 1 } },
      ),
    )
    expect(text).toBe('夏日集市\n早上\n\n“都来。”\n“好。”\n扇子\n时间 上午\n报名表.xlsx')
  })

  it('shows < and & as typed', () => {
    expect(plainText(body(paragraph('a<b> &lt; &')))).toBe('a<b> &lt; &')
  })
})

describe('summaryOf', () => {
  it('joins the first paragraphs while they fit', () => {
    expect(summaryOf(body(paragraph('今天开集。'), paragraph('欢迎来坐坐')))).toBe('今天开集。欢迎来坐坐')
  })

  it('cuts at the end of a sentence, with its closing quotation mark', () => {
    const first = `“${'青'.repeat(40)}。”`
    expect(summaryOf(body(paragraph(first + '禾'.repeat(60))))).toBe(first)
  })

  it('ends with an ellipsis when the first sentence is too long', () => {
    const summary = summaryOf(body(paragraph('禾'.repeat(200))))
    expect(summary).toBe(`${'禾'.repeat(79)}…`)
  })

  it('leaves out headings and the line saying where the text is from', () => {
    const heading: BlockNode = {
      type: 'heading',
      attrs: { level: 2 },
      content: [{ type: 'text', text: '一' }],
    }
    expect(summaryOf(body(paragraph('来源：临溪街道'), heading, paragraph('正文。')))).toBe('正文。')
  })

  it('falls back on whatever text there is', () => {
    expect(summaryOf(body({ type: 'blockquote', content: [paragraph('“好。”')] }))).toBe('“好。”')
    expect(summaryOf(body())).toBe('')
  })

  it('is never longer than 80 and never splits a character', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 120 })), (texts) => {
        const summary = summaryOf(body(...texts.filter((text) => text !== '').map(paragraph)))
        expect(summary.length).toBeLessThanOrEqual(80)
        expect(() => encodeURIComponent(summary)).not.toThrow()
      }),
    )
  })
})
