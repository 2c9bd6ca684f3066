import type { ArticleBody } from '../contract/article-body'
import type { NewsAction, NewsPart, NewsState } from '../contract/staff-news-words'
import { plainText } from './article-text'

type Standing = { status: 'draft' | 'published' | 'archived'; publishedAt: Date | null }

/** As officers speak of it: what is published with an hour still to come is scheduled. */
export const newsStateOf = ({ status, publishedAt }: Standing, now: Date): NewsState =>
  status === 'published' && publishedAt !== null && publishedAt > now ? 'scheduled' : status

const ACTIONS: Record<NewsState, readonly NewsAction[]> = {
  draft: ['edit', 'publish', 'schedule', 'archive'],
  scheduled: ['edit', 'publish', 'schedule', 'withdraw', 'archive'],
  published: ['edit', 'publish', 'withdraw', 'archive'],
  archived: ['withdraw'],
}

/** What may be done with a news item in that state. */
export const newsActions = (state: NewsState): readonly NewsAction[] => ACTIONS[state]

export type NewsDecision = { ok: true } | { ok: false; reason: 'NEWS_STATE_CONFLICT' }

export const decideNewsAction = (state: NewsState, action: NewsAction): NewsDecision =>
  ACTIONS[state].includes(action) ? { ok: true } : { ok: false, reason: 'NEWS_STATE_CONFLICT' }

/** What is still missing before residents may see it; a body of pictures alone will do. */
export const missingParts = ({ title, body }: { title: string; body: ArticleBody }): NewsPart[] => {
  const isBodyEmpty = plainText(body).trim() === '' && !body.content.some((block) => block.type === 'image')
  return [...(title.trim() === '' ? (['title'] as const) : []), ...(isBodyEmpty ? (['body'] as const) : [])]
}
