/** Where a voice pauses anyway. */
const SENTENCE = /[^。！？；!?;\n]*[。！？；!?;\n]+|[^。！？；!?;\n]+/g

const cut = (sentence: string, most: number): string[] =>
  sentence.length <= most ? [sentence] : [sentence.slice(0, most), ...cut(sentence.slice(most), most)]

/** The text in pieces of at most `most` characters, each of whole sentences as far as one fits. */
export const textPieces = (text: string, most: number): string[] => {
  const sentences = (text.match(SENTENCE) ?? []).flatMap((sentence) => cut(sentence, most))
  const pieces: string[] = []
  for (const sentence of sentences) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + sentence.length <= most)
      pieces[pieces.length - 1] = last + sentence
    else pieces.push(sentence)
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
}
