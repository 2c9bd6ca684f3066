/**
 * Search is by character bigrams: no dictionary, so names and dialect words are found like any other.
 * Both sides are folded first: width (ＡＢ → AB), case, and white space, so that a match may span a line's end
 * within a word but two paragraphs stay apart.
 */

const SEPARATOR = /[\s\u3000]+/gu

/** The Chinese characters that stand for themselves: nearly all of a text, and folding them costs most of a search. */
const isPlain = (character: string) => character >= '\u4e00' && character <= '\u9fff'

/** One character folded; may be several (㈱ → (株)) or none. */
const foldCharacter = (character: string) =>
  isPlain(character) ? character : character.normalize('NFKC').toLowerCase().replace(SEPARATOR, ' ')

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

/** Folded character by character; `offsets[i]` is where character i begins in `folded`. */
const foldTraced = (characters: readonly string[]) => {
  const offsets: number[] = []
  let folded = ''
  for (const character of characters) {
    offsets.push(folded.length)
    folded += foldCharacter(character)
  }
  return { folded, offsets }
}

export type Segment = { text: string; isMatch: boolean }

/** The text in pieces, those that match a word of the query marked. Joined they are the text unchanged. */
export const markMatches = (text: string, query: string): Segment[] => {
  const words = searchWords(query)
  const characters = [...text]
  const { folded, offsets } = foldTraced(characters)
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
  const { folded, offsets } = foldTraced(characters)
  const places = searchWords(query)
    .map((word) => folded.indexOf(word))
    .filter((place) => place >= 0)
  if (places.length === 0) return ''
  const first = Math.min(...places)
  const next = offsets.findIndex((offset) => offset > first)
  const matched = (next < 0 ? characters.length : next) - 1
  const start = Math.max(0, matched - 12)
  const end = Math.min(characters.length, start + EXCERPT_LENGTH)
  return `${start > 0 ? '…' : ''}${characters.slice(start, end).join('')}${end < characters.length ? '…' : ''}`
}
