/** The value below which `share` of the values lie (nearest rank). */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

export const median = (values: readonly number[]) => percentile(values, 0.5)

/** Columns side by side; the first is text, the others are figures. */
export const printTable = (rows: readonly (readonly string[])[]) => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
    console.log(cells.join('  ').trimEnd())
  }
}

export type Bar = { name: string; isMet: boolean; measured: string }

/** Prints whether each bar is met; true when all are. */
export const printBars = (bars: readonly Bar[]): boolean => {
  console.log('')
  for (const { name, isMet, measured } of bars)
    console.log(`${isMet ? 'PASS' : 'FAIL'}  ${name}: ${measured}`)
  return bars.every(({ isMet }) => isMet)
}
