import type { RelativeInput } from '../../core/contract/resident'
import { decideBirthYear } from '../../core/rules/birth-year'
import { AppError } from '../errors'
import type { Sealer } from '../lib/sealing'
import { relativeContext } from '../store/relatives'

/** Checks what is said about a relative and seals it for their row. */
export const sealRelative = (
  sealer: Sealer,
  id: string,
  { name, birthYear, relation }: RelativeInput,
  now: Date,
): string => {
  const decision = decideBirthYear(birthYear, now)
  if (!decision.ok) {
    const problem = decision.reason.toLowerCase()
    throw new AppError('MALFORMED', { in: 'body', fields: [{ field: 'birthYear', problem }] })
  }
  return sealer.seal(JSON.stringify({ name: name.trim(), birthYear, relation }), relativeContext(id))
}
