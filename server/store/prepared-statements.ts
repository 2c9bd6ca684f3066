/**
 * A statement whose text begins so is parsed and planned once on each connection: the large ones that run for every
 * sign-up spend more time on that than on their work. Such texts must be few. A pooler that hands out connections by
 * transaction must know prepared statements, as PgBouncer does from 1.21.
 */
const MARK = '/* prepared */'

const names = new Map<string, string>()

/** By which the connection keeps the statement; undefined for one that is planned each time. */
export const preparedName = (text: string): string | undefined => {
  if (!text.trimStart().startsWith(MARK)) return undefined
  const name = names.get(text) ?? `mulin-${names.size + 1}`
  names.set(text, name)
  return name
}
