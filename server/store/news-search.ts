import { type Expression, type SqlBool, sql } from 'kysely'
import { bigrams, foldText } from '../../core/rules/search-text'
import type { Database, Tx } from './database'

/** The last character of each stretch begins no pair; kept by itself, so that every character begins something. */
const lastCharacters = (folded: string) => folded.split(' ').flatMap((stretch) => [...stretch].slice(-1))

/** Indexes an article, or indexes it anew. */
export const indexNews = async (db: Database | Tx, newsId: string, title: string, text: string) => {
  const folded = `${foldText(title)} ${foldText(text)}`
  const grams = [...bigrams(folded), ...lastCharacters(folded)]
  await sql`
    insert into news_search (news_id, folded, grams)
    values (${newsId}, ${folded}, array_to_tsvector(${grams}::text[]))
    on conflict (news_id) do update set folded = excluded.folded, grams = excluded.grams`.execute(db)
}

/** A lexeme as tsquery's syntax wants it quoted. */
const quoted = (gram: string) => `'${gram.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** A single character is found by all that begins with it. */
const gramsOf = (word: string) => {
  const pairs = bigrams(word).map(quoted)
  return pairs.length > 0 ? pairs : [`${quoted(word)}:*`]
}

/** What the index can tell of `s`: it has all pairs of the words, though not necessarily side by side. */
const mayHold = (words: string[]) =>
  sql<boolean>`s.grams @@ ${[...new Set(words.flatMap(gramsOf))].join(' & ')}::tsquery`

/** That every word is in the text of `found`. */
const holds = (words: string[]) => {
  const conditions = words.map((word) => sql<boolean>`strpos(found.folded, ${word}) > 0`)
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

/** That the article whose search row is `s` holds every word. */
export const holdsWords = (words: string[]) => {
  const conditions = words.map((word) => sql<boolean>`strpos(s.folded, ${word}) > 0`)
  return sql<boolean>`(${sql.join([mayHold(words), ...conditions], sql` and `)})`
}

/** So many of the newest are read through before the index is asked. */
const WALKED = 400

/**
 * The newest `limit` news items `n` that are wanted and hold every word, as ids in that order.
 *
 * Words in every twentieth article or more fill a page from the newest. Of all others the index names few enough
 * articles to sort; their texts are then read, newest first, only until the page is full. Left to choose between
 * the two, PostgreSQL takes the pairs of a word to be independent and the reading of a text to cost nothing.
 */
export const newestMatches = async (
  db: Database,
  isWanted: Expression<SqlBool>,
  words: string[],
  limit: number,
): Promise<string[]> => {
  if (words.length === 0) return []
  const newestFirst = db
    .selectFrom('newsItem as n')
    .innerJoin('newsSearch as s', 's.newsId', 'n.id')
    .select(['n.id', 'n.publishedAt', 's.folded'])
    .where(isWanted)
    .orderBy('n.publishedAt', 'desc')
    .orderBy('n.id', 'desc')
  const matchesAmong = async (some: typeof newestFirst) => {
    const rows = await db
      .selectFrom(some.as('found'))
      .select('found.id')
      .where(holds(words))
      .orderBy('found.publishedAt', 'desc')
      .orderBy('found.id', 'desc')
      .limit(limit)
      .execute()
    return rows.map(({ id }) => id)
  }
  const walked = await matchesAmong(newestFirst.limit(WALKED))
  // Without `offset 0` the texts of all that the index names would be read before they are sorted.
  return walked.length === limit ? walked : matchesAmong(newestFirst.where(mayHold(words)).offset(0))
}
