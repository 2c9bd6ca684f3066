import type { InlineNode } from '../../core/contract/article-body'
import { inlineText } from '../../core/rules/article-text'
import type { TextBlock } from './draft'
import { halfWidth, paragraphOf, sliceContent, trimContent } from './inline-content'

type Counts = { likes: number | null; bookmarks: number | null }

/** 点赞 12, 收藏：3 and what stands beside them; also 1.2万. */
const COUNTER =
  /[^\p{L}\p{N}]{0,4}?(点赞|赞|喜欢|收藏|阅读|浏览|转发|评论|分享|在看)(?:数|量|次数|人数)?\s*:?\s*[([]?\s*(\d[\d,]{0,10}(?:\.\d{1,4})?)\s*(万)?\+?\s*[)\]]?\s*[次人个]?[\s|·,、/;，]*/uy
const LIKES = new Set(['点赞', '赞', '喜欢'])
const LINE_LENGTH = 80
const MOST = 999_999_999

/** The counts of a line with nothing but counters in it. */
const readCounters = (text: string): Counts | null => {
  const line = halfWidth(text).trim()
  if (line === '' || line.length > LINE_LENGTH) return null
  const counts: Counts = { likes: null, bookmarks: null }
  for (let at = 0; at < line.length;) {
    COUNTER.lastIndex = at
    const match = COUNTER.exec(line)
    if (!match) return null
    const [whole, name = '', digits = '', tenThousand] = match
    const count = Math.round(Number(digits.replace(/,/g, '')) * (tenThousand ? 10_000 : 1))
    if (count > MOST) return null
    if (LIKES.has(name)) counts.likes ??= count
    if (name === '收藏') counts.bookmarks ??= count
    at += whole.length
  }
  return counts
}

/** The text of a block that may hold counters, line by line. */
const linesOf = (block: TextBlock): string[] => {
  if (block.type === 'paragraph' || block.type === 'heading') return inlineText(block.content).split('\n')
  if (block.type !== 'bulletList' && block.type !== 'orderedList') return []
  return block.content.flatMap((item) => item.content.map((paragraph) => inlineText(paragraph.content)))
}

const withoutLastLine = (content: readonly InlineNode[]): InlineNode[] =>
  trimContent(sliceContent(content, 0, Math.max(0, inlineText(content).lastIndexOf('\n'))))

/** The block without its last line of counters, null when it had no more; a list is left whole or goes whole. */
const shortened = (block: TextBlock): TextBlock | null => {
  if (block.type !== 'paragraph' && block.type !== 'heading') return null
  const content = withoutLastLine(block.content ?? [])
  return content.length > 0 ? paragraphOf(content) : null
}

export type Counted = { likeCount: number; bookmarkCount: number; blocks: TextBlock[] }

/** Takes `点赞N 收藏N`, on one line or more, off the end: counts, no part of the text. */
export const takeReactionCounts = (blocks: readonly TextBlock[]): Counted => {
  const left = [...blocks]
  const counts: Counts = { likes: null, bookmarks: null }
  for (let last = left.at(-1); last; last = left.at(-1)) {
    const lines = linesOf(last)
    const isList = last.type === 'bulletList' || last.type === 'orderedList'
    const read = (isList ? lines : lines.slice(-1)).map(readCounters)
    if (read.length === 0 || read.some((line) => line === null)) break
    for (const line of read) {
      counts.likes ??= line?.likes ?? null
      counts.bookmarks ??= line?.bookmarks ?? null
    }
    left.pop()
    const rest = shortened(last)
    if (rest) left.push(rest)
  }
  const isFound = counts.likes !== null || counts.bookmarks !== null
  return {
    likeCount: counts.likes ?? 0,
    bookmarkCount: counts.bookmarks ?? 0,
    blocks: isFound ? left : [...blocks],
  }
}
