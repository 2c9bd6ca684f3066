import type { FastifyRequest } from 'fastify'
import { AppError } from '../errors'
import { isSameSecret } from '../lib/same-secret'

/** Guard: a command of the machine's own, with the token of the lock file. */
export const requireOperator =
  (operatorToken: string) =>
  async ({ headers }: FastifyRequest) => {
    const token = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1]
    if (token === undefined || !isSameSecret(token, operatorToken)) throw new AppError('FORBIDDEN')
  }
