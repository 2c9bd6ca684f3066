import { diffArrays, diffChars } from 'diff'

export type Piece = { text: string; kind: 'same' | 'added' | 'removed' }

/** A line of one or both sides; of a changed one, what changed within it. */
export type ComparedLine =
  | { kind: 'same'; text: string }
  | { kind: 'added' | 'removed'; text: string }
  | { kind: 'changed'; pieces: Piece[] }

const kindOf = ({ added, removed }: { added?: boolean; removed?: boolean }): Piece['kind'] =>
  added ? 'added' : removed ? 'removed' : 'same'

/** Two lines are one that was changed when at least this share of both is the same. */
const ALIKE = 0.4

const piecesOf = (before: string, after: string): Piece[] | null => {
  const pieces = diffChars(before, after).map((part) => ({ text: part.value, kind: kindOf(part) }))
  const same = pieces.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.length, 0)
  return same >= ALIKE * Math.max(before.length, after.length) ? pieces : null
}

/** Lines that went and lines that came at one place, paired where they are alike. */
const compareBlocks = (removed: readonly string[], added: readonly string[]): ComparedLine[] => {
  const lines: ComparedLine[] = []
  for (let index = 0; index < Math.max(removed.length, added.length); index++) {
    const [before, after] = [removed[index], added[index]]
    const pieces = before !== undefined && after !== undefined ? piecesOf(before, after) : null
    if (pieces) lines.push({ kind: 'changed', pieces })
    else {
      if (before !== undefined) lines.push({ kind: 'removed', text: before })
      if (after !== undefined) lines.push({ kind: 'added', text: after })
    }
  }
  return lines
}

/** What changed from one text to another, line by line and within the lines. */
export const compareLines = (before: readonly string[], after: readonly string[]): ComparedLine[] => {
  const parts = diffArrays([...before], [...after])
  const lines: ComparedLine[] = []
  for (let index = 0; index < parts.length; index++) {
    const [part, next] = [parts[index], parts[index + 1]]
    if (!part) continue
    if (!part.added && !part.removed)
      lines.push(...part.value.map((text) => ({ kind: 'same' as const, text })))
    else if (part.removed && next?.added) {
      lines.push(...compareBlocks(part.value, next.value))
      index++
    } else lines.push(...compareBlocks(part.removed ? part.value : [], part.added ? part.value : []))
  }
  return lines
}
