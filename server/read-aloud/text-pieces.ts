/** Where a voice pauses anyway. */
const SENTENCE = /[^。！？；!?;\n]*[。！？；!?;\n]+|[^。！？；!?;\n]+/g

/** What a reader sees as one character, an emoji of several parts too: never cut in two. */
const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** One after the other, as many together as `most` holds. */
const packed = (parts: readonly string[], most: number): string[] => {
  const pieces: string[] = []
  for (const part of parts) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + part.length <= most) pieces[pieces.length - 1] = last + part
    else pieces.push(part)
  }
  return pieces
}

const cut = (sentence: string, most: number): string[] => {
  if (sentence.length <= most) return [sentence]
  const parts = [...characters.segment(sentence)].map(({ segment }) => segment)
  return packed(parts, most)
}

/**
 * The text in pieces of whole sentences as far as one fits. `most` counts UTF-16 units; only a single character that
 * is longer is a longer piece.
 */
export const textPieces = (text: string, most: number): string[] =>
  packed(
    (text.match(SENTENCE) ?? []).flatMap((sentence) => cut(sentence, most)),
    most,
  )
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
