/**
 * Search is by character bigrams: no dictionary, so names and dialect words are found like any other.
 * Both sides are folded first: width (ＡＢ → AB), case, and white space, so that a match may span a line's end
 * within a word but two paragraphs stay apart.
 */

const SEPARATOR = /[\s\u3000]+/gu

/** One character folded; may be several (㈱ → (株)) or none. */
const foldCharacter = (character: string) => character.normalize('NFKC').toLowerCase()

/** The form that is compared and indexed. Character by character, so that positions can be traced back. */
export const foldText = (text: string): string =>
  [...text].map(foldCharacter).join('').replace(SEPARATOR, ' ').trim()

/** The distinct pairs of neighbouring characters of folded text. Pairs with a blank are left out. */
export const bigrams = (folded: string): string[] => {
  const characters = [...folded]
  const pairs = new Set<string>()
  for (let index = 1; index < characters.length; index++) {
    const pair = `${characters[index - 1]}${characters[index]}`
    if (!pair.includes(' ')) pairs.add(pair)
  }
  return [...pairs]
}

/** What is searched for: the words of the query, each of which must be found. */
export const searchWords = (query: string): string[] => [
  ...new Set(foldText(query).split(' ').filter(Boolean)),
]

export type Segment = { text: string; isMatch: boolean }

/** The text in pieces, those that match a word of the query marked. Joined they are the text unchanged. */
export const markMatches = (text: string, query: string): Segment[] => {
  const words = searchWords(query)
  const characters = [...text]
  // offsets[i]: where character i begins in the folded text.
  const offsets: number[] = []
  let folded = ''
  for (const character of characters) {
    offsets.push(folded.length)
    folded += foldCharacter(character).replace(SEPARATOR, ' ')
  }
  const isMarked = new Array<boolean>(folded.length).fill(false)
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
      isMarked.fill(true, at, at + word.length)
  }
  const segments: Segment[] = []
  characters.forEach((character, index) => {
    const isMatch = isMarked[offsets[index] ?? 0] === true
    const last = segments.at(-1)
    if (last?.isMatch === isMatch) last.text += character
    else segments.push({ text: character, isMatch })
  })
  return segments
}

/** Characters around a match that a result shows: about two lines on a phone. */
const EXCERPT_LENGTH = 48

/** The text around the first match in a body; empty when no word is in it. */
export const excerptAround = (body: string, query: string): string => {
  const characters = [...body.replace(SEPARATOR, ' ')]
  const segments = markMatches(characters.join(''), query)
  const first = segments.findIndex((segment) => segment.isMatch)
  if (first < 0) return ''
  const before = segments.slice(0, first).reduce((length, segment) => length + [...segment.text].length, 0)
  const start = Math.max(0, before - 12)
  const end = Math.min(characters.length, start + EXCERPT_LENGTH)
  return `${start > 0 ? '…' : ''}${characters.slice(start, end).join('')}${end < characters.length ? '…' : ''}`
}
