import { ERRORS, type ErrorCode } from '../core/contract/error-codes'

/** An answer that is not a success; the error handler turns it into the contract's reply. */
export class AppError extends Error {
  override readonly name = 'AppError'

  constructor(
    readonly code: ErrorCode,
    readonly details?: Record<string, unknown>,
    message: string = ERRORS[code].message,
  ) {
    super(message)
  }

  get status() {
    return ERRORS[this.code].status
  }
}
