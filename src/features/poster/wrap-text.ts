/** These do not begin a line. */
const TRAILING = /^[，。、；：？！”’》）】…—·%]/

type Fitting = { width: number; lines: number }

/**
 * Breaks text into lines no wider than `width`, by `measure`; what does not fit into that many lines ends in an
 * ellipsis. Chinese breaks anywhere but before closing marks.
 */
export const wrapText = (
  text: string,
  { width, lines }: Fitting,
  measure: (text: string) => number,
): string[] => {
  const wrapped: string[] = []
  let line = ''
  for (const character of text.trim()) {
    if (line === '' || measure(line + character) <= width || TRAILING.test(character)) {
      line += character
      continue
    }
    wrapped.push(line.trimEnd())
    line = character === ' ' ? '' : character
  }
  if (line !== '') wrapped.push(line)
  if (wrapped.length <= lines) return wrapped
  const last = [...(wrapped[lines - 1] ?? '')]
  while (last.length > 0 && measure(`${last.join('')}…`) > width) last.pop()
  return [...wrapped.slice(0, lines - 1), `${last.join('')}…`]
}
