import type { Chance } from './chance'
import { CONTENT_TYPES, HOSTILE_BODIES, HOSTILE_TEXTS, MARKUP } from './hostile'
import { type Schema, validValue, type ValueDeps } from './schema-value'
import { spoil } from './spoil'

type Parameter = { name: string; in: string; required?: boolean; schema?: Schema }
export type Operation = {
  parameters?: Parameter[]
  requestBody?: { content?: Record<string, { schema?: Schema }> }
}
export type Description = { paths: Record<string, Record<string, Operation>> }

export type FuzzRequest = {
  method: string
  /** With its query, encoded. */
  path: string
  headers: Record<string, string>
  body: string | null
}

export type Call = { method: string; path: string; operation: Operation }

/** Every call that the app describes: a new route is among them by itself. */
export const callsOf = ({ paths }: Description): Call[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )

/** Lone surrogates have no percent encoding: they are sent as the bytes a careless client would send. */
const encoded = (text: string) => {
  try {
    return encodeURIComponent(text)
  } catch {
    return '%ED%A0%80'
  }
}

const RAW_PATHS = [
  '%',
  '%00',
  '%c0%ae',
  '%ff',
  '..',
  '.',
  '%2e%2e%2f',
  ';',
  '%F0%9F',
  encodeURIComponent(MARKUP),
]

/** As ours look, which anybody can find out, with parts of another's making. */
const forgedCursor = (chance: Chance) => {
  const parts = Array.from({ length: 1 + chance.below(4) }, () =>
    chance
      .pick(chance.is(0.3) ? ['ahead', 'past', '2026-07-03T06:00:00.000Z', '0', '1'] : HOSTILE_TEXTS)
      .slice(0, 40),
  )
  return Buffer.from(JSON.stringify(parts)).toString('base64url').slice(0, 200)
}

const textFor = (parameter: Parameter, deps: ValueDeps, isSpoilt: boolean): string => {
  if (isSpoilt && parameter.name === 'cursor') return forgedCursor(deps.chance)
  if (isSpoilt) return deps.chance.pick(HOSTILE_TEXTS)
  const value = validValue(parameter.schema ?? { type: 'string' }, deps)
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const pathOf = ({ path, operation }: Call, deps: ValueDeps, isSpoilt: () => boolean) => {
  const ofKind = (kind: string) => (operation.parameters ?? []).filter((one) => one.in === kind)
  let filled = path
  for (const parameter of ofKind('path')) {
    const text =
      isSpoilt() && deps.chance.is(0.5)
        ? deps.chance.pick(RAW_PATHS)
        : encoded(textFor(parameter, deps, isSpoilt()))
    filled = filled.replace(`{${parameter.name}}`, () => text)
  }
  const query = ofKind('query')
    .filter(({ required = false }) => required || deps.chance.is(0.5))
    .map((parameter) => `${parameter.name}=${encoded(textFor(parameter, deps, isSpoilt()))}`)
  if (isSpoilt())
    query.push(deps.chance.pick(['unknown=1', 'limit=1&limit=2', 'cursor[]=1', '__proto__=1', '%', '&&=']))
  return query.length > 0 ? `${filled}?${query.join('&')}` : filled
}

/** In a header only what HTTP lets through, or Node would not send it. */
const headerText = (text: string) => text.replace(/[^\x20-\x7e]/g, '').slice(0, 2000)

const bodyOf = ({ operation }: Call, deps: ValueDeps, isSpoilt: () => boolean): string | null => {
  const schema = operation.requestBody?.content?.['application/json']?.schema
  if (!schema) return isSpoilt() ? deps.chance.pick(HOSTILE_BODIES) : null
  if (isSpoilt() && deps.chance.is(0.2)) return deps.chance.pick(HOSTILE_BODIES)
  let value = validValue(schema, deps)
  for (let times = isSpoilt() ? 1 + deps.chance.below(2) : 0; times > 0; times--)
    value = spoil(value, deps.chance)
  return JSON.stringify(value)
}

/** One request of the call: a third fits the contract, the others have something wrong somewhere. */
export const requestOf = (call: Call, deps: ValueDeps & { chance: Chance }): FuzzRequest => {
  const { chance } = deps
  const isHostile = chance.is(0.67)
  const isSpoilt = () => isHostile && chance.is(0.5)
  const body = call.method === 'GET' ? null : bodyOf(call, deps, isSpoilt)
  const type = isSpoilt() && chance.is(0.2) ? headerText(chance.pick(CONTENT_TYPES)) : 'application/json'
  const given = (call.operation.parameters ?? []).filter((one) => one.in === 'header')
  const headers: Record<string, string> = {
    ...(body !== null && { 'content-type': type }),
    ...Object.fromEntries(given.map((one) => [one.name, headerText(textFor(one, deps, isSpoilt()))])),
    ...(isSpoilt() && chance.is(0.1) && { 'if-none-match': headerText(chance.pick(HOSTILE_TEXTS)) }),
    ...(isSpoilt() && chance.is(0.1) && { 'x-request-id': headerText(chance.pick(HOSTILE_TEXTS)) }),
    ...(isSpoilt() &&
      chance.is(0.1) && { 'x-http-method-override': chance.pick(['PATCH', 'TRACE', MARKUP]) }),
  }
  return { method: call.method, path: pathOf(call, deps, isSpoilt), headers, body }
}
