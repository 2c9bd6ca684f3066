import type { ErrorCode } from '../../core/contract/error-codes'

/**
 * PostgreSQL's classes 08 (connection), 53 (resources, a full disk among them), 57P (shutting down) and 58 (the
 * disk); 57014 a statement that took too long; 40001, 40P01 and 55P03 others in the way; and what Node says.
 */
const AWAY =
  /^(08...|53...|57P..|58...|57014|40001|40P01|55P03|ECONN\w+|EHOSTUNREACH|ENETUNREACH|ENOENT|ENOSPC|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/
const AWAY_MESSAGE =
  /^Connection terminated|^timeout exceeded when trying to connect|^Query read timeout|^Client (has encountered a connection error|was closed)|^PGlite is (closed|closing)/
const READ_ONLY = '25006'

/** How a failure of the database is told: it is away or busy, or takes no writes. Null: it is our mistake. */
export const databaseFault = (error: unknown): Extract<ErrorCode, 'UNAVAILABLE' | 'READ_ONLY'> | null => {
  if (!(error instanceof Error)) return null
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code === READ_ONLY) return 'READ_ONLY'
  return AWAY.test(code) || AWAY_MESSAGE.test(error.message) ? 'UNAVAILABLE' : null
}
