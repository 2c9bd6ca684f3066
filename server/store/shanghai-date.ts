import { sql } from 'kysely'

/** The day or month in Shanghai of the moment in a column. */
export const shanghaiDate = (column: string, format: 'YYYY-MM-DD' | 'YYYY-MM') =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'Asia/Shanghai', ${sql.lit(format)})`
