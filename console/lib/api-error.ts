import type { ErrorReply } from '../../core/contract/error'
import type { ErrorCode } from '../../core/contract/error-codes'

/** NETWORK: no reply came, or one that is not the API's. */
export type ClientErrorCode = ErrorCode | 'NETWORK'

/** `message` is fit to show. */
export class ApiError extends Error {
  override readonly name = 'ApiError'

  constructor(
    readonly code: ClientErrorCode,
    message: string,
    readonly status: number,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message)
  }
}

export const networkError = () => new ApiError('NETWORK', '连不上服务器，请检查网络后再试。', 0)

const isErrorReply = (body: unknown): body is ErrorReply =>
  typeof body === 'object' && body !== null && 'error' in body

export const errorFromReply = (status: number, body: unknown): ApiError => {
  if (!isErrorReply(body)) return networkError()
  const { code, message, details } = body.error
  return new ApiError(code, message, status, details)
}

export const isApiError = (error: unknown, code: ClientErrorCode): error is ApiError =>
  error instanceof ApiError && error.code === code

/** What to tell about anything that went wrong. */
export const messageOf = (error: unknown): string =>
  error instanceof ApiError ? error.message : '出了点问题，请刷新页面再试。'
