/** The cells of a table in rows of one length; what was merged is empty beside its first cell. */
export const gridOf = (table: HTMLTableElement): (HTMLTableCellElement | null)[][] => {
  const grid: (HTMLTableCellElement | null)[][] = []
  const rows = [...table.rows]
  rows.forEach((row, rowIndex) => {
    const line = (grid[rowIndex] ??= [])
    let column = 0
    for (const cell of row.cells) {
      while (line[column] !== undefined) column++
      const below = Math.min(cell.rowSpan || 1, rows.length - rowIndex)
      for (let down = 0; down < below; down++) {
        const there = (grid[rowIndex + down] ??= [])
        for (let right = 0; right < Math.min(cell.colSpan, 50); right++) {
          there[column + right] = down === 0 && right === 0 ? cell : null
        }
      }
    }
  })
  const width = Math.max(0, ...grid.map((line) => line.length))
  return grid.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? null))
}
