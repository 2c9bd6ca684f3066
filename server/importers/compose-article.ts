import type { BlockNode } from '../../core/contract/article-body'
import type { Draft, TextBlock } from './draft'
import { takePublicationDate } from './publication-line'
import { takeReactionCounts } from './reaction-counts'
import type { ImportedArticle } from './read-result'
import { markSpeeches } from './speeches'
import { takeTitle } from './title'

export type Composed =
  | { ok: true; article: Omit<ImportedArticle, 'pictures'> }
  | { ok: false; reason: 'EMPTY' | 'NO_TITLE' | 'NO_BODY' }

const asBlock = (block: TextBlock): BlockNode =>
  block.type === 'title' ? { type: 'heading', attrs: { level: 2 }, content: block.content } : block

/** Finds title, day, counts and speeches in a draft, whatever kind of file it was. */
export const composeArticle = (draft: Draft, blocks: readonly TextBlock[]): Composed => {
  if (blocks.length === 0 && draft.title === null && draft.otherTitles.length === 0)
    return { ok: false, reason: 'EMPTY' }
  const titled = takeTitle(draft, blocks)
  if (!titled) return { ok: false, reason: 'NO_TITLE' }
  const below = takePublicationDate(titled.after, draft.publishedOn)
  const above = takePublicationDate(titled.before, draft.publishedOn ?? below.publishedOn)
  const counted = takeReactionCounts([...above.blocks, ...below.blocks])
  const content = markSpeeches(counted.blocks).map(asBlock)
  if (content.length === 0) return { ok: false, reason: 'NO_BODY' }
  const { likeCount, bookmarkCount } = counted
  const { title } = titled
  const { publishedOn } = above
  return {
    ok: true,
    article: { title, publishedOn, body: { type: 'doc', content }, likeCount, bookmarkCount },
  }
}
