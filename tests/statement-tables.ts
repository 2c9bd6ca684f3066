import { parse } from 'libpg-query'

/**
 * A table as a statement uses it. `equal`: columns that must equal something, or are written; `given`: those of them
 * that equal what the statement brings along, not another table's column; `ordered`: what is compared by order.
 */
export type TableUse = {
  table: string
  isInsert: boolean
  equal: Set<string>
  given: Set<string>
  ordered: Set<string>
}

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const childrenOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : isNode(value) ? Object.values(value) : []

const STATEMENTS = ['SelectStmt', 'InsertStmt', 'UpdateStmt', 'DeleteStmt']
const statementIn = (node: Node) => STATEMENTS.map((kind) => node[kind]).find(isNode)

/** Parts of a tree, not those of the statements within it. */
const walk = (value: unknown, visit: (node: Node) => boolean) => {
  for (const child of childrenOf(value)) {
    if (isNode(child) && (statementIn(child) || !visit(child))) continue
    walk(child, visit)
  }
}

const statementsIn = (value: unknown): Node[] => {
  if (!isNode(value)) return childrenOf(value).flatMap(statementsIn)
  const own = statementIn(value)
  return own ? [own] : childrenOf(value).flatMap(statementsIn)
}

/** `['e', 'id']` of `e.id`; nothing of what is no plain column. */
const columnOf = (value: unknown): string[] => {
  const reference = isNode(value) ? value.ColumnRef : undefined
  if (!isNode(reference)) return []
  return childrenOf(reference.fields).flatMap((field) => {
    const text = isNode(field) ? field.String : undefined
    return isNode(text) ? [String(text.sval)] : []
  })
}

const KINDS = ['AEXPR_OP', 'AEXPR_OP_ANY', 'AEXPR_IN']
const ORDERS = ['<', '>', '<=', '>=']

const operatorOf = ({ kind, name }: Node) =>
  KINDS.includes(String(kind))
    ? childrenOf(name).flatMap((one) => (isNode(one) && isNode(one.String) ? String(one.String.sval) : []))[0]
    : undefined

/** A row is in order by its first column. */
const columnsOf = (side: unknown, operator: string) => {
  const row = isNode(side) && isNode(side.RowExpr) ? childrenOf(side.RowExpr.args) : [side]
  return row.slice(0, operator === '=' ? row.length : 1).map(columnOf)
}

type Compared = { column: string[]; isEqual: boolean; other: string[][] }

/** What holds of every row: of `a or b` neither does, nor what is not so. */
const comparedIn = (condition: unknown): Compared[] => {
  const found: Compared[] = []
  walk([condition], ({ BoolExpr: logic, A_Expr: comparison, SubLink: link }) => {
    if (isNode(logic) && logic.boolop !== 'AND_EXPR') return false
    if (isNode(link) && link.subLinkType === 'ANY_SUBLINK')
      for (const column of columnsOf(link.testexpr, '=')) found.push({ column, isEqual: true, other: [] })
    const operator = isNode(comparison) ? operatorOf(comparison) : undefined
    if (!isNode(comparison) || operator === undefined || ![...ORDERS, '='].includes(operator)) return true
    const left = columnsOf(comparison.lexpr, operator)
    const right = columnsOf(comparison.rexpr, operator)
    const note = (columns: string[][], other: string[][]) => {
      for (const column of columns)
        if (column.length > 0) found.push({ column, isEqual: operator === '=', other })
    }
    note(left, right)
    note(right, left)
    return true
  })
  return found
}

const tablesIn = (value: unknown) => {
  const found: { table: string; name: string }[] = []
  walk([value], ({ RangeVar: range }) => {
    if (!isNode(range)) return true
    const table = String(range.relname)
    found.push({ table, name: isNode(range.alias) ? String(range.alias.aliasname) : table })
    return false
  })
  return found
}

const joinConditions = (from: unknown) => {
  const found: unknown[] = []
  walk([from], ({ JoinExpr: join }) => {
    if (isNode(join)) found.push(join.quals)
    return true
  })
  return found
}

const writtenBy = (statement: Node): TableUse[] => {
  if (!('cols' in statement)) return []
  const columns = childrenOf(statement.cols).flatMap((column) =>
    isNode(column) && isNode(column.ResTarget) ? [String(column.ResTarget.name)] : [],
  )
  return tablesIn([{ RangeVar: statement.relation }]).map(({ table }) => ({
    table,
    isInsert: true,
    equal: new Set(columns),
    given: new Set(columns),
    ordered: new Set(),
  }))
}

const readBy = (statement: Node): TableUse[] => {
  const isChange = !('cols' in statement) && isNode(statement.relation)
  const changed = isChange ? [{ RangeVar: statement.relation }] : []
  const from = [statement.fromClause, statement.usingClause, changed]
  const tables = tablesIn(from)
  const names = tables.map(({ name }) => name)
  const compared = [statement.whereClause, ...joinConditions(from)].flatMap(comparedIn)
  const isGiven = ({ other }: Compared) =>
    !other.some((column) => column.length > 1 && names.includes(column[0] ?? ''))
  return tables.map(({ table, name }) => {
    const own = compared.filter(({ column }) => column.length === 1 || column[0] === name)
    const columns = (some: Compared[]) => new Set(some.map(({ column }) => column.at(-1) ?? ''))
    const equal = own.filter(({ isEqual }) => isEqual)
    return {
      table,
      isInsert: false,
      equal: columns(equal),
      given: columns(equal.filter(isGiven)),
      ordered: columns(own.filter(({ isEqual }) => !isEqual)),
    }
  })
}

const usesOf = (statement: Node): TableUse[] => {
  // The halves of a union stand in it without a name of their kind.
  const halves = [statement.larg, statement.rarg].filter(isNode)
  const below = [...halves, ...Object.values(statement).flatMap(statementsIn)]
  return [...writtenBy(statement), ...readBy(statement), ...below.flatMap(usesOf)]
}

/** Every table of a statement and of those within it. A column without its table's name counts for all beside it. */
export const tablesOf = async (statement: string): Promise<TableUse[]> => {
  const { stmts = [] } = (await parse(statement)) as { stmts?: unknown[] }
  return statementsIn(stmts).flatMap(usesOf)
}
