import { type Static, Type } from '@sinclair/typebox'
import { OneOf } from './common'
import { ERROR_CODES } from './error-codes'

/** The body of every reply that is not a success. `message` is fit to show a resident. */
export const ErrorReply = Type.Object({
  error: Type.Object({
    code: OneOf(ERROR_CODES),
    message: Type.String(),
    details: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  }),
})
export type ErrorReply = Static<typeof ErrorReply>
