import MarkdownIt from 'markdown-it'
import type { ArticleBody, BlockNode, InlineNode, Mark, Paragraph } from '../../core/contract/article-body'

type Token = ReturnType<MarkdownIt['parse']>[number]
type PictureSize = (name: string) => { width: number; height: number }

const MARKS: Record<string, Mark> = { strong: { type: 'bold' }, em: { type: 'italic' } }

const inlineNodes = (token: Token): InlineNode[] => {
  const marks: Mark[] = []
  return (token.children ?? []).flatMap((child): InlineNode[] => {
    const mark = MARKS[child.tag]
    if (mark && child.nesting === 1) marks.push(mark)
    if (mark && child.nesting === -1) marks.splice(marks.lastIndexOf(mark), 1)
    if (child.type !== 'text' || child.content === '') return []
    return [{ type: 'text', text: child.content, ...(marks.length > 0 && { marks: [...marks] }) }]
  })
}

/** Reads tokens one after the other; each method takes what it reads away. */
class Reader {
  #next = 0

  constructor(
    private readonly tokens: Token[],
    private readonly sizeOf: PictureSize,
  ) {}

  blocks(end?: string): BlockNode[] {
    const blocks: BlockNode[] = []
    for (let token = this.#take(); token && token.type !== end; token = this.#take()) {
      const block = this.#block(token)
      if (block) blocks.push(block)
    }
    return blocks
  }

  #take(): Token | undefined {
    return this.tokens[this.#next++]
  }

  #inline(): InlineNode[] {
    const token = this.#take()
    this.#next++ // its closing token
    return token ? inlineNodes(token) : []
  }

  #block(token: Token): BlockNode | undefined {
    switch (token.type) {
      case 'heading_open':
        return { type: 'heading', attrs: { level: token.tag === 'h2' ? 2 : 3 }, content: this.#inline() }
      case 'paragraph_open':
        return this.#picture() ?? { type: 'paragraph', content: this.#inline() }
      case 'blockquote_open':
        return { type: 'blockquote', content: this.#paragraphs('blockquote_close') }
      case 'bullet_list_open':
        return { type: 'bulletList', content: this.#items('bullet_list_close') }
      case 'ordered_list_open':
        return { type: 'orderedList', content: this.#items('ordered_list_close') }
      case 'table_open':
        return { type: 'table', content: this.#rows() }
      default:
        return undefined
    }
  }

  #picture(): BlockNode | undefined {
    const [image, ...others] = this.tokens[this.#next]?.children ?? []
    if (image?.type !== 'image' || others.length > 0) return undefined
    this.#next += 2
    const name = image.attrGet('src') ?? ''
    return { type: 'image', attrs: { src: `demo:${name}`, alt: image.content, ...this.sizeOf(name) } }
  }

  #paragraphs(end: string): Paragraph[] {
    return this.blocks(end).filter((block): block is Paragraph => block.type === 'paragraph')
  }

  #items(end: string) {
    const items = []
    for (let token = this.#take(); token && token.type !== end; token = this.#take()) {
      items.push({ type: 'listItem' as const, content: this.#paragraphs('list_item_close') })
    }
    return items
  }

  #rows() {
    const rows = []
    let cells = []
    for (let token = this.#take(); token && token.type !== 'table_close'; token = this.#take()) {
      if (token.type === 'tr_open') cells = []
      if (token.type === 'th_open' || token.type === 'td_open') {
        const type = token.type === 'th_open' ? ('tableHeader' as const) : ('tableCell' as const)
        cells.push({ type, content: [{ type: 'paragraph' as const, content: this.#inline() }] })
      }
      if (token.type === 'tr_close') rows.push({ type: 'tableRow' as const, content: cells })
    }
    return rows
  }
}

/** Our own Markdown as an article body; `![alt](name)` is the demo picture of that name. */
export const readMarkdown = (markdown: string, sizeOf: PictureSize): ArticleBody => ({
  type: 'doc',
  content: new Reader(new MarkdownIt().parse(markdown, {}), sizeOf).blocks(),
})
