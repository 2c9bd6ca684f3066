import { encode } from 'uqr'

/** The dark squares of a QR code, each a unit wide, as the `d` of an SVG path: one step for each run of a row. */
type QrDrawing = { size: number; path: string }

const runsOf = (row: readonly boolean[]) => {
  const runs: { start: number; length: number }[] = []
  row.forEach((isDark, x) => {
    const last = runs.at(-1)
    if (!isDark) return
    if (last && last.start + last.length === x) last.length += 1
    else runs.push({ start: x, length: 1 })
  })
  return runs
}

/** With the quiet zone of four squares that a scanner needs. Medium correction: a cracked screen still reads. */
export const qrDrawing = (text: string): QrDrawing => {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) =>
    runsOf(row).map(({ start, length }) => `M${start} ${y}h${length}v1h-${length}z`),
  )
  return { size, path: path.join('') }
}
