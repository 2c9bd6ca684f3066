import { type Definition, joined } from './compiled'
import { hiddenNames, LANGUAGE } from './language'
import type { Timers } from './timers'

/** What the scripts of a mini-program find as globals. */
export type ScriptGlobals = {
  wx: Record<string, unknown>
  App(definition: Definition): void
  Page(definition: Definition): void
  Component(definition: Definition): void
  getApp(): unknown
  getCurrentPages(): unknown[]
  console: Record<string, (...values: unknown[]) => void>
  timers: Timers['globals']
}

/**
 * Runs the scripts of a compiled mini-program as the client does: CommonJS modules, each once, which see the
 * language and WeChat's globals and nothing of the browser's or Node's. eval and Function are refused.
 */
export function scriptRunner(
  files: Record<string, string>,
  globals: ScriptGlobals,
  fault: (message: string) => void,
): (file: string) => unknown {
  const { timers, ...weChat } = globals
  const loaded = new Map<string, { exports: unknown }>()
  const own = {
    ...weChat,
    ...timers,
    ...refusals(fault),
  }
  const whole = { ...language(), ...own }
  const hidden = Object.fromEntries(hiddenNames().map((name) => [name, undefined]))
  const shared: Record<string, unknown> = { ...hidden, ...own, globalThis: whole, global: whole }

  const run = (file: string): unknown => {
    const before = loaded.get(file)
    if (before) return before.exports
    const source = files[file]
    if (source === undefined) throw new Error(`module '${file}' is not defined`)
    const module: { exports: unknown } = { exports: {} }
    loaded.set(file, module)

    const names: Record<string, unknown> = {
      ...shared,
      require: (relative: string) => run(resolve(files, file, relative)),
      module,
      exports: module.exports,
    }
    // The names are arguments of an outer function, because a strict script could not have one named eval.
    const body = `return function () {${source}\n}\n//# sourceURL=weapp/${file}`
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- this is how a script gets globals of our choosing
    const outer = new Function(...Object.keys(names), body) as (...values: unknown[]) => () => void
    outer(...Object.values(names)).call(undefined)
    return module.exports
  }
  return run
}

function refusals(fault: (message: string) => void) {
  const refuse = (name: string) => () => {
    fault(`${name} is called, which the client does not allow`)
    throw new Error(`${name} is not allowed`)
  }
  return {
    eval: refuse('eval'),
    Function: new Proxy(Function, { apply: refuse('Function'), construct: refuse('Function') }),
  }
}

const language = () =>
  Object.fromEntries(LANGUAGE.map((name) => [name, (globalThis as Record<string, unknown>)[name]]))

function resolve(files: Record<string, string>, from: string, relative: string): string {
  const path = joined(from, relative)
  const found = [path, `${path}.js`, `${path}/index.js`].find((candidate) => candidate in files)
  if (found === undefined)
    throw new Error(`module '${path}.js' is not defined, require args is '${relative}'`)
  return found
}
