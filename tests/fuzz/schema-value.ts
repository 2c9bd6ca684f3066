import type { Chance } from './chance'

/** As much of JSON Schema as the contract uses. */
export type Schema = {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  minLength?: number
  minItems?: number
}

export type ValueDeps = { chance: Chance; ids: readonly string[] }

const MAX_DEPTH = 8
const TEXTS = [
  '青禾居民区',
  '重阳糕制作',
  'a',
  '13900000001',
  '1990',
  '便民服务，周六上午九点开始。',
  'https://a.example/b',
]

const textOf = ({ format, pattern, minLength = 0 }: Schema, { chance, ids }: ValueDeps): string => {
  if (format === 'date-time')
    return new Date(Date.now() + (chance.below(2000) - 1000) * 3_600_000).toISOString()
  if (format === 'date')
    return new Date(Date.now() + chance.below(1000) * 86_400_000).toISOString().slice(0, 10)
  if (pattern?.includes('A-Za-z0-9_-') && ids.length > 0) return chance.pick(ids)
  return chance.pick(TEXTS).padEnd(minLength, '好')
}

const numberOf = ({ minimum = 0, maximum = minimum + 100 }: Schema, { chance }: ValueDeps) =>
  chance.is(0.2) ? chance.pick([minimum, maximum]) : minimum + chance.below(maximum - minimum + 1)

const objectOf = ({ properties = {}, required = [] }: Schema, deps: ValueDeps, depth: number) =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => required.includes(name) || deps.chance.is(0.5))
      .map(([name, schema]) => [name, validValue(schema, deps, depth + 1)]),
  )

/** Something that fits the schema, or nearly: patterns of its own are not solved. */
export const validValue = (schema: Schema, deps: ValueDeps, depth = 0): unknown => {
  const { chance } = deps
  if (depth > MAX_DEPTH) return null
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return chance.pick(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return validValue(chance.pick(choices), deps, depth + 1)
  if (schema.allOf) {
    const parts = schema.allOf.map((part) => validValue(part, deps, depth + 1))
    return Object.assign({}, ...parts) as unknown
  }
  switch ([schema.type].flat()[0]) {
    case 'string':
      return textOf(schema, deps)
    case 'integer':
    case 'number':
      return numberOf(schema, deps)
    case 'boolean':
      return chance.is(0.5)
    case 'array': {
      const { items = {}, minItems = 0 } = schema
      return Array.from({ length: minItems + chance.below(3) }, () => validValue(items, deps, depth + 1))
    }
    case 'null':
      return null
    case 'object':
      return objectOf(schema, deps, depth)
    default:
      return chance.pick([null, 1, 'x', {}])
  }
}
