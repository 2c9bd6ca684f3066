import { between, type Chance, oneOf } from '../articles/chance'
import type { ExactSearch } from './exact-search'

export const CLASSES = ['1 character', '2 characters', '4-character word', 'any 4 characters'] as const
export type QueryClass = (typeof CLASSES)[number]

/** By the share of articles that hold the query: over 3 %, over 0.1 %, some, none. */
export const FREQUENCIES = ['frequent', 'medium', 'rare', 'absent'] as const
export type Frequency = (typeof FREQUENCIES)[number]

export type SampledQuery = {
  text: string
  queryClass: QueryClass
  frequency: Frequency
  /** The newest that hold it, as many as a page shows. */
  expected: string[]
}

/** Of each class as many as they come in the texts, drawn evenly from those that come at all, and not there. */
const PER_CLASS = { asTheyCome: 50, evenly: 50, absent: 20 }
/** Among these articles the evenly drawn ones are chosen. */
const ARTICLES_FOR_EVEN = 300

const frequencyOf = (share: number): Frequency => {
  if (share === 0) return 'absent'
  return share > 0.03 ? 'frequent' : share > 0.001 ? 'medium' : 'rare'
}

const isHan = (text: string) => /^\p{Script=Han}+$/u.test(text)

const pieceOf = (chance: Chance, text: string, length: number): string => {
  const at = between(chance, 0, text.length - length)
  const piece = text.slice(at, at + length)
  return isHan(piece) ? piece : pieceOf(chance, text, length)
}

const piecesOf = (texts: readonly string[], length: number) => {
  const pieces = new Set<string>()
  for (const text of texts)
    for (let at = 0; at <= text.length - length; at++) pieces.add(text.slice(at, at + length))
  return [...pieces].filter(isHan)
}

const anyHan = (chance: Chance) => String.fromCharCode(between(chance, 0x4e00, 0x9fa5))

type Drawing = { asItComes: () => string; evenly: () => string; perhapsAbsent: () => string }

const drawings = (
  chance: Chance,
  { articles }: ExactSearch,
  vocabulary: readonly string[],
): Record<QueryClass, Drawing> => {
  const someText = () => oneOf(chance, articles).folded
  const texts = Array.from({ length: ARTICLES_FOR_EVEN }, someText)
  const characters = piecesOf(texts, 1)
  const pairs = piecesOf(texts, 2)
  const words = vocabulary.filter((word) => word.length === 4)
  const word = () => oneOf(chance, words)
  const piece = (length: number) => () => pieceOf(chance, someText(), length)
  return {
    '1 character': {
      asItComes: piece(1),
      evenly: () => oneOf(chance, characters),
      perhapsAbsent: () => anyHan(chance),
    },
    '2 characters': {
      asItComes: piece(2),
      evenly: () => oneOf(chance, pairs),
      perhapsAbsent: () => oneOf(chance, characters) + oneOf(chance, characters),
    },
    '4-character word': {
      asItComes: word,
      evenly: word,
      perhapsAbsent: () => word().slice(0, 2) + word().slice(2),
    },
    'any 4 characters': {
      asItComes: piece(4),
      evenly: piece(4),
      perhapsAbsent: () => oneOf(chance, pairs) + oneOf(chance, pairs),
    },
  }
}

/** Queries of all classes, each once, with what they must find. */
export const sampleQueries = (
  chance: Chance,
  exact: ExactSearch,
  vocabulary: readonly string[],
  pageLength: number,
): SampledQuery[] => {
  const draw = drawings(chance, exact, vocabulary)
  const queries = new Map<string, SampledQuery>()
  for (const queryClass of CLASSES) {
    const take = (wanted: number, next: () => string, isWanted: (count: number) => boolean) => {
      for (let taken = 0; taken < wanted;) {
        const text = next()
        if (queries.has(text)) continue
        const { count, newest } = exact.find(text, pageLength)
        if (!isWanted(count)) continue
        const frequency = frequencyOf(count / exact.articles.length)
        queries.set(text, { text, queryClass, frequency, expected: newest })
        taken++
      }
    }
    const { asItComes, evenly, perhapsAbsent } = draw[queryClass]
    take(PER_CLASS.asTheyCome, asItComes, (count) => count > 0)
    take(PER_CLASS.evenly, evenly, (count) => count > 0)
    take(PER_CLASS.absent, perhapsAbsent, (count) => count === 0)
  }
  return [...queries.values()]
}
