/**
 * A statement whose text begins with a mark is treated apart:
 *
 * `prepared`: parsed and planned once on each connection, since the large ones that run for every sign-up spend more
 * time on that than on their work. Such texts must be few. A pooler that hands out connections by transaction must
 * know prepared statements, as PgBouncer does from 1.21.
 *
 * `prepared, ahead`: moreover of a transaction, and nobody needs its rows: it is sent without waiting for its answer, and the next one
 * right behind it. What it fails with, the next one that is waited for throws, the commit at the latest.
 */
const MARKS = /^\s*\/\* prepared(, ahead)? \*\//

type Marked = { name: string | undefined; isAhead: boolean }

const UNMARKED: Marked = { name: undefined, isAhead: false }

const known = new Map<string, Marked>()

const read = (text: string): Marked => {
  const marks = MARKS.exec(text)
  if (!marks) return UNMARKED
  const marked = { name: `mulin-${known.size + 1}`, isAhead: marks[1] !== undefined }
  known.set(text, marked)
  return marked
}

/** `name`: by which the connection keeps the statement; undefined for one that is planned each time. */
export const marksOf = (text: string): Marked => known.get(text) ?? read(text)
