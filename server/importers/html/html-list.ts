import type { Paragraph } from '../../../core/contract/article-body'
import type { DraftBlock } from '../draft'
import { append } from '../inline-content'
import { intoParagraphs, numberedParagraphs, type ReadBlocks } from './block-parts'
import { attributeOf, fragmentOf, type HtmlElement, type HtmlNode, type HtmlParent } from './html-tree'

/** The first number of an ordered list; anything odd counts as 1. */
const startOf = (list: HtmlElement): number => {
  const start = Number(attributeOf(list, 'start') ?? 1)
  return Number.isInteger(start) && start >= 0 && start < 10_000 ? start : 1
}

/** Each item by itself; what stands between items, text or a list without an item of its own, together. */
const groupsOf = (list: HtmlElement): HtmlParent[] => {
  const groups: HtmlParent[] = []
  let between: HtmlNode[] | null = null
  for (const child of list.childNodes) {
    if ('tagName' in child && child.tagName === 'li') {
      groups.push(child)
      between = null
    } else if (between) between.push(child)
    else {
      between = [child]
      groups.push(fragmentOf(between))
    }
  }
  return groups
}

export const listBlocks = (list: HtmlElement, readBlocks: ReadBlocks): DraftBlock[] => {
  const items: Paragraph[][] = []
  const lifted: DraftBlock[] = []
  for (const group of groupsOf(list)) {
    const parts = intoParagraphs(readBlocks(group))
    append(lifted, parts.lifted)
    if (parts.paragraphs.length === 0) continue
    const last = items.at(-1)
    if (!('tagName' in group) && last) append(last, parts.paragraphs)
    else items.push(parts.paragraphs)
  }
  if (items.length === 0) return lifted
  const start = startOf(list)
  if (list.tagName === 'ol' && start !== 1) return [...numberedParagraphs(items, start), ...lifted]
  return [
    {
      type: list.tagName === 'ol' ? 'orderedList' : 'bulletList',
      content: items.map((content) => ({ type: 'listItem', content })),
    },
    ...lifted,
  ]
}
