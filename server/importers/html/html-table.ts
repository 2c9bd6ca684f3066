import type { Static } from '@sinclair/typebox'
import type { Paragraph, Table } from '../../../core/contract/article-body'
import type { DraftBlock } from '../draft'
import { append } from '../inline-content'
import { intoParagraphs, type ReadBlocks } from './block-parts'
import { attributeOf, type HtmlElement, walk } from './html-tree'

type Cell = { isHeader: boolean; blocks: DraftBlock[]; columns: number; rows: number }
type TableRow = Static<typeof Table>['content'][number]
type TableCell = TableRow['content'][number]

/** Merged cells are filled up with empty ones so that columns stay in line; wider tables stay ragged. */
const MAX_COLUMNS = 30

const spanOf = (cell: HtmlElement, name: 'colspan' | 'rowspan'): number => {
  const span = Number(attributeOf(cell, name) ?? 1)
  return Number.isInteger(span) && span > 0 ? Math.min(span, MAX_COLUMNS) : 1
}

const EMPTY: Paragraph = { type: 'paragraph' }

type Rows = { captions: DraftBlock[]; rows: Cell[][] }

const readRows = (table: HtmlElement, readBlocks: ReadBlocks): Rows => {
  const found: Rows = { captions: [], rows: [] }
  walk(table, {
    text: () => undefined,
    leave: () => undefined,
    enter: (element) => {
      const { tagName } = element
      if (tagName === 'caption') append(found.captions, readBlocks(element))
      if (tagName === 'tr') found.rows.push([])
      if (tagName === 'td' || tagName === 'th') {
        found.rows.at(-1)?.push({
          isHeader: tagName === 'th',
          blocks: readBlocks(element),
          columns: spanOf(element, 'colspan'),
          rows: spanOf(element, 'rowspan'),
        })
      }
      return ['thead', 'tbody', 'tfoot', 'tr'].includes(tagName)
    },
  })
  const isEmpty = (row: Cell[]) => row.every((cell) => cell.blocks.length === 0)
  return { ...found, rows: found.rows.filter((row) => !isEmpty(row)) }
}

const tableCell = (isHeader: boolean, paragraphs: Paragraph[]): TableCell => ({
  type: isHeader ? 'tableHeader' : 'tableCell',
  content: paragraphs.length > 0 ? paragraphs : [EMPTY],
})

/** Cells in their columns; `busy` holds for each column how many more rows a cell from above reaches into. */
const gridRow = (row: readonly Cell[], busy: number[]): TableCell[] => {
  const cells: TableCell[] = []
  const leaveOut = () => {
    while ((busy[cells.length] ?? 0) > 0) {
      busy[cells.length] = (busy[cells.length] ?? 0) - 1
      cells.push(tableCell(false, []))
    }
  }
  for (const cell of row) {
    leaveOut()
    for (let column = 0; column < cell.columns; column++) {
      busy[cells.length] = cell.rows - 1
      cells.push(tableCell(cell.isHeader, column === 0 ? intoParagraphs(cell.blocks).paragraphs : []))
    }
  }
  leaveOut()
  return cells
}

const asTable = (rows: readonly Cell[][]): Static<typeof Table> => {
  const busy: number[] = []
  const grid = rows.map((row) => gridRow(row, busy))
  const widest = grid.reduce((width, row) => Math.max(width, row.length), 0)
  const width = Math.min(MAX_COLUMNS, widest)
  const filled = grid.map((row) => [
    ...row,
    ...Array.from({ length: Math.max(0, width - row.length) }, () => tableCell(false, [])),
  ])
  return { type: 'table', content: filled.map((content) => ({ type: 'tableRow', content })) }
}

/** A table of one column, or one with tables in it, only places what it holds. */
const isForLayout = (rows: readonly Cell[][]): boolean =>
  rows.every((row) => row.length <= 1) ||
  rows.some((row) => row.some((cell) => cell.blocks.some((block) => block.type === 'table')))

export const tableBlocks = (table: HtmlElement, readBlocks: ReadBlocks): DraftBlock[] => {
  const { captions, rows } = readRows(table, readBlocks)
  const inside = rows.flatMap((row) => row.flatMap((cell) => cell.blocks))
  if (isForLayout(rows)) return [...captions, ...inside]
  return [...captions, asTable(rows), ...intoParagraphs(inside).lifted]
}
