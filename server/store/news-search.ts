import { type RawBuilder, sql } from 'kysely'
import { bigrams, foldText } from '../../core/rules/search-text'
import type { Database, Tx } from './database'

/** Indexes an article, or indexes it anew. */
export const indexNews = async (db: Database | Tx, newsId: string, title: string, text: string) => {
  const folded = `${foldText(title)} ${foldText(text)}`
  await sql`
    insert into news_search (news_id, folded, grams)
    values (${newsId}, ${folded}, array_to_tsvector(${bigrams(folded)}::text[]))
    on conflict (news_id) do update set folded = excluded.folded, grams = excluded.grams`.execute(db)
}

/** A lexeme as tsquery's syntax wants it quoted. */
const quoted = (gram: string) => `'${gram.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/**
 * That every word is in the text of `s`. Two characters are their own bigram, so the index alone decides; longer
 * words are looked up in the text, since their bigrams may stand apart. A single character has no bigram: the
 * reader walks the newest articles until the page is full.
 */
export const matchesSearch = (words: string[]): RawBuilder<boolean> => {
  const grams = [...new Set(words.flatMap(bigrams))]
  const conditions = words
    .filter((word) => [...word].length !== 2)
    .map((word) => sql<boolean>`strpos(s.folded, ${word}) > 0`)
  if (grams.length > 0) {
    conditions.unshift(sql<boolean>`s.grams @@ ${grams.map(quoted).join(' & ')}::tsquery`)
  }
  return conditions.length > 0 ? sql<boolean>`${sql.join(conditions, sql` and `)}` : sql<boolean>`false`
}
