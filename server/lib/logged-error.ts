/**
 * What the log tells of an error. Nothing else of it: PostgreSQL's `detail` and PGlite's `params` quote rows, and so
 * people's numbers and names.
 */
export const loggedError = (error: Error & { code?: string; constraint?: unknown }) => ({
  type: error.name,
  message: error.message,
  stack: error.stack ?? '',
  code: error.code,
  constraint: error.constraint,
})
