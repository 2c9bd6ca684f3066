import type { BlockNode, InlineNode } from '../../core/contract/article-body'

/** An h1: the first is the article's title, the others are headings. */
export type DraftTitle = { type: 'title'; content: InlineNode[] }

/** A picture whose bytes have not been looked at; `src` as the file has it. */
export type DraftPicture = { type: 'picture'; src: string; alt: string }

export type TextBlock = BlockNode | DraftTitle
export type DraftBlock = TextBlock | DraftPicture

/** A file in our nodes, before title, date, counts and speeches are found among them. */
export type Draft = {
  /** The title as the file's own fields name it; stands above any h1. */
  title: string | null
  /** Titles to try when there is no h1, best first. */
  otherTitles: string[]
  /** The file's reader knows all there is to know: a first block that is no title will not do. */
  isTitleMarked: boolean
  /** yyyy-mm-dd from the file's own fields. */
  publishedOn: string | null
  blocks: DraftBlock[]
}
