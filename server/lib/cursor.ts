import { AppError } from '../errors'

/** Where the next page begins: the sort key of the last row, as text. Opaque to clients. */
export const encodeCursor = (...key: (string | Date)[]): string =>
  Buffer.from(JSON.stringify(key.map((part) => (part instanceof Date ? part.toISOString() : part)))).toString(
    'base64url',
  )

/** A text that the database can be asked about. */
const isText = (part: unknown): part is string => typeof part === 'string' && !part.includes('\u0000')

/** The key's parts; a cursor that is not `length` strings is refused. */
export const decodeCursor = (cursor: string, length: number): string[] => {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(key) && key.length === length && key.every(isText)) return key
  } catch {
    // Not ours: refused below like any other.
  }
  throw new AppError('CURSOR_INVALID')
}

export const dateOfCursor = (part: string | undefined): Date => {
  const date = new Date(part ?? '')
  if (Number.isNaN(date.getTime())) throw new AppError('CURSOR_INVALID')
  return date
}

/** A page of rows read with one more than asked for: the last tells that there is a next page. */
export const pageOf = <Row, Item>(
  rows: Row[],
  limit: number,
  view: (row: Row) => Item,
  cursorOf: (row: Row) => string,
): { items: Item[]; nextCursor: string | null } => {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(view), nextCursor: rows.length > limit && last ? cursorOf(last) : null }
}
