import { Ajv, type ErrorObject } from 'ajv'
import { fullFormats } from 'ajv-formats/dist/formats'
import type { FastifyInstance, FastifySchemaCompiler } from 'fastify'

const timestamp = fullFormats['date-time']

/** Also one that JavaScript can read: it knows no leap second. */
const isReadableTime = (text: string) =>
  typeof timestamp === 'object' &&
  'validate' in timestamp &&
  typeof timestamp.validate === 'function' &&
  timestamp.validate(text as never) === true &&
  !Number.isNaN(Date.parse(text))

// Unknown fields are refused rather than dropped: a client that misspells one learns of it.
const options = {
  removeAdditional: false,
  useDefaults: true,
  allErrors: true,
  strict: false,
  formats: { ...fullFormats, 'date-time': isReadableTime },
} as const

/** PostgreSQL's texts hold every character but this. */
const NUL = '\u0000'

const hasNul = (value: unknown): boolean => {
  if (typeof value === 'string') return value.includes(NUL)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, part]) => name.includes(NUL) || hasNul(part))
}

const NUL_REFUSED = { instancePath: '', schemaPath: '', keyword: 'nul', params: {} } satisfies ErrorObject

/** The schema, and for all of it that no text holds the one character that cannot be stored. */
const compiled = (ajv: Ajv, schema: object) => {
  const fits = ajv.compile(schema)
  const check: { (data: unknown): boolean; errors?: ErrorObject[] | null } = (data) => {
    const isFit = fits(data)
    check.errors = isFit && hasNul(data) ? [NUL_REFUSED] : (fits.errors ?? null)
    return isFit && check.errors === null
  }
  return check
}

/** Bodies are taken as they are; what comes in a URL or header is text, so numbers are read from it. */
export const useStrictValidation = (app: FastifyInstance) => {
  const body = new Ajv({ ...options, coerceTypes: false })
  const url = new Ajv({ ...options, coerceTypes: true })
  const compiler: FastifySchemaCompiler<object> = ({ schema, httpPart }) =>
    compiled(httpPart === 'body' ? body : url, schema)
  app.setValidatorCompiler(compiler)
  // Views are typed by the contract, and the schemas of replies document them; a compiled serializer gains nothing.
  app.setSerializerCompiler(() => (reply) => JSON.stringify(reply))
}
