import { Ajv } from 'ajv'
import { fullFormats } from 'ajv-formats/dist/formats'
import type { FastifyInstance, FastifySchemaCompiler } from 'fastify'

// Unknown fields are refused rather than dropped: a client that misspells one learns of it.
const options = {
  removeAdditional: false,
  useDefaults: true,
  allErrors: true,
  strict: false,
  formats: fullFormats,
} as const

/** Bodies are taken as they are; what comes in a URL or header is text, so numbers are read from it. */
export const useStrictValidation = (app: FastifyInstance) => {
  const body = new Ajv({ ...options, coerceTypes: false })
  const url = new Ajv({ ...options, coerceTypes: true })
  const compiler: FastifySchemaCompiler<object> = ({ schema, httpPart }) =>
    (httpPart === 'body' ? body : url).compile(schema)
  app.setValidatorCompiler(compiler)
  // Views are typed by the contract, and the schemas of replies document them; a compiled serializer gains nothing.
  app.setSerializerCompiler(() => (reply) => JSON.stringify(reply))
}
