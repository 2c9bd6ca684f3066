import { declaration, isDropped, type Look, lookWithin, PLAIN } from './pasted-look'
import { escapeHtml, PastedLine } from './pasted-lines'
import { gridOf } from './pasted-table'

/** `lostPictures`: those that lie on another site or another computer, where no page may fetch them. */
export type PastedHtml = { html: string; lostPictures: number }

const BLOCKS = new Set(
  (
    'address article aside body caption center dd div dl dt fieldset figcaption figure footer header hr li main ' +
    'nav p pre section tbody td tfoot th thead tr'
  ).split(' '),
)

type Block =
  | { tag: 'p' | 'h2' | 'h3'; html: string }
  | { tag: 'li'; list: 'ul' | 'ol'; html: string }
  | { tag: 'raw'; html: string }

type MakeBlock = (html: string) => Block

/** Word writes lists as paragraphs: which list, and its mark as text in front. */
const wordListOf = (element: Element): 'ul' | 'ol' | null => {
  const isListed = /\bl\d+ level\d+/.test(declaration(element, 'mso-list'))
  if (!isListed) return null
  const mark = [...element.querySelectorAll('span')].find(
    (span) => declaration(span, 'mso-list') === 'ignore',
  )?.textContent
  return /^[\s\u00a0]*[（(]?[\da-z一二三四五六七八九十]+[.、．)）]/i.test(mark ?? '') ? 'ol' : 'ul'
}

const headingOf = (element: Element): 'h2' | 'h3' | null => {
  const tag = element.tagName.toLowerCase()
  const level = declaration(element, 'mso-outline-level')
  if (tag === 'h1' || tag === 'h2' || level === '1' || /\bMsoTitle\b/.test(element.className)) return 'h2'
  return /^h[3-6]$/.test(tag) || /^[2-6]$/.test(level) ? 'h3' : null
}

/** What is kept of pasted HTML, block by block. */
class PastedBlocks {
  readonly blocks: Block[] = []
  lostPictures = 0
  #line = new PastedLine()
  /** What a paragraph becomes at this place. */
  #as: MakeBlock = (html) => ({ tag: 'p', html })

  read(node: Node, look: Look) {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) this.#line.add(child.textContent ?? '', look)
      else if (child instanceof Element && !isDropped(child)) this.#readElement(child, look)
    }
  }

  end() {
    const html = this.#line.take()
    if (html !== '') this.blocks.push(this.#as(html))
  }

  #readElement(element: Element, look: Look) {
    const tag = element.tagName.toLowerCase()
    if (declaration(element, 'mso-list') === 'ignore') return
    if (tag === 'br') return this.#line.addBreak()
    if (tag === 'img') return this.#addPicture(element)
    if (element instanceof HTMLTableElement) return this.#addTable(element)
    if (tag === 'ul' || tag === 'ol') return this.#addList(element, tag, look)
    if (tag === 'blockquote') return this.#addQuotation(element)
    const within = lookWithin(look, element)
    const heading = headingOf(element)
    if (heading) return this.#readAs(element, PLAIN, (html) => ({ tag: heading, html: withoutBold(html) }))
    const list = wordListOf(element)
    if (list) return this.#readAs(element, within, (html) => ({ tag: 'li', list, html }))
    if (!BLOCKS.has(tag)) return this.read(element, within)
    this.end()
    this.read(element, within)
    this.end()
  }

  #readAs(element: Element, look: Look, as: MakeBlock) {
    this.end()
    const outer = this.#as
    this.#as = as
    this.read(element, look)
    this.end()
    this.#as = outer
  }

  #addPicture(element: Element) {
    const src = element.getAttribute('data-src') ?? element.getAttribute('src') ?? ''
    const isOurs = /^(data:image\/(png|jpeg|gif|webp);base64,|\/api\/v1\/media\/)/.test(src)
    // A pixel that counts readers is no loss.
    const isSpacer = Number(element.getAttribute('width') ?? 99) < 3
    if (!isOurs) {
      if (!isSpacer) this.lostPictures++
      return
    }
    this.end()
    const sizes = ['width', 'height'].map((name) => {
      const pixels = element.getAttribute(name) ?? ''
      return /^\d+$/.test(pixels) ? ` ${name}="${pixels}"` : ''
    })
    const alt = escapeHtml(element.getAttribute('alt') ?? '')
    this.blocks.push({ tag: 'raw', html: `<img src="${escapeHtml(src)}" alt="${alt}"${sizes.join('')}>` })
  }

  #addList(element: Element, list: 'ul' | 'ol', look: Look) {
    this.end()
    for (const item of element.children) {
      this.#readAs(item.tagName === 'LI' ? item : wrapped(item), look, (html) => ({ tag: 'li', list, html }))
    }
  }

  #part(element: Element) {
    const part = new PastedBlocks()
    part.read(element, PLAIN)
    part.end()
    this.lostPictures += part.lostPictures
    return part.blocks
  }

  #addQuotation(element: Element) {
    this.end()
    const blocks = this.#part(element)
    const paragraphs = blocks.filter((block) => block.tag !== 'raw').map(({ html }) => `<p>${html}</p>`)
    if (paragraphs.length > 0)
      this.blocks.push({ tag: 'raw', html: `<blockquote>${paragraphs.join('')}</blockquote>` })
    this.blocks.push(...blocks.filter((block) => block.tag === 'raw'))
  }

  #addTable(table: HTMLTableElement) {
    this.end()
    const grid = gridOf(table)
    // A table of one column only holds things in place.
    if (grid.every((line) => line.length < 2)) {
      for (const cell of grid.flat()) if (cell) this.blocks.push(...this.#part(cell))
      return
    }
    const pictures: Block[] = []
    const cellHtml = (cell: HTMLTableCellElement | null) => {
      const blocks = cell ? this.#part(cell) : []
      pictures.push(...blocks.filter((block) => block.tag === 'raw'))
      const texts = blocks.filter((block) => block.tag !== 'raw').map(({ html }) => `<p>${html}</p>`)
      const name = cell?.tagName === 'TH' ? 'th' : 'td'
      return `<${name}>${texts.join('') || '<p></p>'}</${name}>`
    }
    const rows = grid.map((line) => `<tr>${line.map(cellHtml).join('')}</tr>`)
    this.blocks.push({ tag: 'raw', html: `<table><tbody>${rows.join('')}</tbody></table>` }, ...pictures)
  }
}

const wrapped = (element: Element) => {
  const holder = element.ownerDocument.createElement('div')
  holder.append(element.cloneNode(true))
  return holder
}

/** A heading is bold by itself. */
const withoutBold = (html: string) => html.replace(/<\/?strong>/g, '')

const joined = (blocks: readonly Block[]): string => {
  let html = ''
  blocks.forEach((block, index) => {
    if (block.tag !== 'li') {
      html += block.tag === 'raw' ? block.html : `<${block.tag}>${block.html}</${block.tag}>`
      return
    }
    const [before, after] = [blocks[index - 1], blocks[index + 1]]
    const isFirst = !(before?.tag === 'li' && before.list === block.list)
    const isLast = !(after?.tag === 'li' && after.list === block.list)
    html += `${isFirst ? `<${block.list}>` : ''}<li><p>${block.html}</p></li>${isLast ? `</${block.list}>` : ''}`
  })
  return html
}

/**
 * What was copied from Word, a 公众号 article or any page, as the few elements an article is made of: no styles, no
 * nesting that only holds things in place, no blank paragraphs, no indents typed as blanks.
 */
export const cleanPastedHtml = (pasted: string): PastedHtml => {
  const page = new DOMParser().parseFromString(pasted, 'text/html')
  const blocks = new PastedBlocks()
  blocks.read(page.body, PLAIN)
  blocks.end()
  return { html: joined(blocks.blocks), lostPictures: blocks.lostPictures }
}
