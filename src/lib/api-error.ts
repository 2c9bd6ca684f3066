import { ERROR_CODES, ERRORS, type ErrorCode } from '../../core/contract/error-codes'

/** NETWORK: no reply came at all. */
export type ClientErrorCode = ErrorCode | 'NETWORK'

/** `message` is fit to show. */
export class ApiError extends Error {
  constructor(
    readonly code: ClientErrorCode,
    message: string,
    readonly status: number,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message)
    this.name = 'ApiError'
  }
}

export const networkError = () => new ApiError('NETWORK', '网络不太通畅，请检查网络后再试。', 0)

const isErrorCode = (code: unknown): code is ErrorCode => (ERROR_CODES as unknown[]).includes(code)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** What a reply that is no success says; a gateway's own page counts as a fault of the service. */
export const errorFromReply = (status: number, body: unknown): ApiError => {
  const error = isRecord(body) && isRecord(body.error) ? body.error : {}
  const fallback: ErrorCode = status === 404 ? 'NOT_FOUND' : status >= 500 ? 'UNAVAILABLE' : 'INTERNAL'
  const code = isErrorCode(error.code) ? error.code : fallback
  const message =
    typeof error.message === 'string' && error.message !== '' ? error.message : ERRORS[code].message
  return new ApiError(code, message, status, isRecord(error.details) ? error.details : {})
}

/** The sentence to show for anything that was thrown. */
export const messageOf = (error: unknown) =>
  error instanceof ApiError ? error.message : ERRORS.INTERNAL.message
