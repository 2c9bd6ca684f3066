import type { DraftBlock } from '../draft'
import { append, joinText, oneLine, paragraphOf, visibleText, withoutBold } from '../inline-content'
import { intoParagraphs, type ReadBlocks } from './block-parts'
import { isDropped, isWordBullet, lookWithin, PLAIN, type TextLook } from './element-style'
import { listBlocks } from './html-list'
import { tableBlocks } from './html-table'
import { attributeOf, type HtmlElement, type HtmlParent, walk } from './html-tree'
import { paragraphsOf, type Run } from './inline-runs'

/** Lists, quotations and tables nested deeper than anyone means are read as plain blocks. */
const MAX_STRUCTURE = 12

const BLOCKS = new Set(
  (
    'html body address article aside blockquote caption center dd details dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu ol p pre section summary table ' +
    'tbody td tfoot th thead tr ul'
  ).split(' '),
)
const STRUCTURES = new Set('blockquote dir h1 h2 h3 h4 h5 h6 menu ol pre table ul'.split(' '))

/** mammoth leads from a footnote back to its place in the text. */
const isBackLink = (element: HtmlElement) =>
  element.tagName === 'a' && /^#(foot|end)note-ref/.test(attributeOf(element, 'href') ?? '')

/** Gathers text into paragraphs; pictures met within a paragraph come after it. */
class BlockCollector {
  readonly blocks: DraftBlock[] = []
  private runs: Run[] = []
  private pictures: DraftBlock[] = []
  private hasText = false

  add(run: Run): void {
    this.runs.push(run)
    if ('text' in run && run.text.trim() !== '') this.hasText = true
  }

  addPicture(element: HtmlElement): void {
    const alt = oneLine(visibleText(attributeOf(element, 'alt') ?? ''))
    this.pictures.push({ type: 'picture', src: attributeOf(element, 'src') ?? '', alt })
    if (!this.hasText) this.endParagraph()
  }

  addBlocks(blocks: readonly DraftBlock[]): void {
    this.endParagraph()
    append(this.blocks, blocks)
  }

  endParagraph(): void {
    for (const content of paragraphsOf(this.runs)) this.blocks.push(paragraphOf(content))
    append(this.blocks, this.pictures)
    this.runs = []
    this.pictures = []
    this.hasText = false
  }
}

/** The text of a heading is one line of its own, whatever blocks it is made of. */
const headingBlocks = (element: HtmlElement, blocks: readonly DraftBlock[]): DraftBlock[] => {
  const { paragraphs, lifted } = intoParagraphs(blocks)
  const lines = paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
    ...withoutBold(paragraph.content ?? []),
  ])
  const content = joinText(lines)
  if (content.length === 0) return lifted
  if (element.tagName === 'h1') return [{ type: 'title', content }, ...lifted]
  return [{ type: 'heading', attrs: { level: element.tagName === 'h2' ? 2 : 3 }, content }, ...lifted]
}

const quotationBlocks = (blocks: readonly DraftBlock[]): DraftBlock[] => {
  const { paragraphs, lifted } = intoParagraphs(blocks)
  return paragraphs.length > 0 ? [{ type: 'blockquote', content: paragraphs }, ...lifted] : lifted
}

type Place = { look: TextLook; depth: number; isPreformatted: boolean }

const structureBlocks = (element: HtmlElement, place: Place): DraftBlock[] => {
  const within = { ...place, depth: place.depth + 1 }
  const readBlocks: ReadBlocks = (root) => readFlow(root, within)
  switch (element.tagName) {
    case 'table':
      return tableBlocks(element, readBlocks)
    case 'blockquote':
      return quotationBlocks(readBlocks(element))
    case 'pre':
      return readFlow(element, { ...within, isPreformatted: true })
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return listBlocks(element, readBlocks)
    default:
      return headingBlocks(element, readBlocks(element))
  }
}

const addText = (collector: BlockCollector, text: string, place: Place): void => {
  if (!place.isPreformatted) return collector.add({ text, look: place.look })
  text.split('\n').forEach((line, index) => {
    if (index > 0) collector.add({ lineEnd: 'hard' })
    collector.add({ text: line, look: place.look })
  })
}

const readFlow = (root: HtmlParent, place: Place): DraftBlock[] => {
  const collector = new BlockCollector()
  const isElement = 'tagName' in root
  if (isElement && isDropped(root)) return []
  const looks = [isElement ? lookWithin(place.look, root) : place.look]
  walk(root, {
    text: (text) => addText(collector, text, { ...place, look: looks.at(-1) ?? PLAIN }),
    enter: (element) => {
      const { tagName } = element
      if (isDropped(element) || isBackLink(element) || isWordBullet(element)) return false
      if (tagName === 'img') collector.addPicture(element)
      else if (tagName === 'br')
        collector.add({ lineEnd: attributeOf(element, 'data-soft') === null ? 'hard' : 'soft' })
      const look = lookWithin(looks.at(-1) ?? PLAIN, element)
      if (STRUCTURES.has(tagName) && place.depth < MAX_STRUCTURE) {
        collector.addBlocks(structureBlocks(element, { ...place, look }))
        return false
      }
      if (BLOCKS.has(tagName)) collector.endParagraph()
      looks.push(look)
      return true
    },
    leave: (element) => {
      looks.pop()
      if (BLOCKS.has(element.tagName)) collector.endParagraph()
    },
  })
  collector.endParagraph()
  return collector.blocks
}

/** The blocks of a page or a part of it. */
export const htmlBlocks: ReadBlocks = (root) =>
  readFlow(root, { look: PLAIN, depth: 0, isPreformatted: false })
