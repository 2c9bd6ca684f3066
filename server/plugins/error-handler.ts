import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import type { ErrorReply } from '../../core/contract/error'
import type { ErrorCode } from '../../core/contract/error-codes'
import { AppError } from '../errors'
import { databaseFault } from '../store/database-fault'

/** Errors of Fastify's own that a client can cause. */
const FASTIFY_CODES: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'TOO_LARGE',
  FST_REQ_FILE_TOO_LARGE: 'TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'TYPE_UNSUPPORTED',
}

/** A name as programmers give them; what somebody made up otherwise is not repeated to them. */
const FIELD = /^[\w./-]{1,100}$/
const MOST_FIELDS = 20

const fieldsOf = (error: FastifyError) =>
  (error.validation ?? []).slice(0, MOST_FIELDS).map(({ instancePath, params, keyword }) => {
    const name = params.missingProperty ?? params.additionalProperty ?? ''
    const field = `${instancePath}/${typeof name === 'string' ? name : ''}`.replace(/^\/|\/$/g, '')
    return { field: FIELD.test(field) ? field : '', problem: keyword }
  })

const asAppError = (error: FastifyError): AppError => {
  if (error instanceof AppError) return error
  if (error.validation)
    return new AppError('MALFORMED', { in: error.validationContext, fields: fieldsOf(error) })
  const known = FASTIFY_CODES[error.code]
  if (known) return new AppError(known)
  if (error.statusCode === 429) return new AppError('RATE_LIMITED')
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) return new AppError('MALFORMED')
  return new AppError(databaseFault(error) ?? 'INTERNAL')
}

const send = (reply: FastifyReply, { status, code, message, details }: AppError) => {
  const body: ErrorReply = { error: { code, message, ...(details && { details }) } }
  return reply.code(status).header('cache-control', 'no-store').send(body)
}

/** Every error leaves as the contract's reply; what is our fault is logged, and its text stays here. */
export const useErrorReplies = (app: FastifyInstance) => {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const appError = asAppError(error)
    if (appError.status >= 500) request.log.error({ err: error }, 'request failed')
    return send(reply, appError)
  })
  app.setNotFoundHandler((_request, reply) => send(reply, new AppError('NOT_FOUND')))
}
