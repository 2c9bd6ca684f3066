import type { AppConfig } from '../wx/context'

/** What a script hands to App, Page or Component. */
export type Definition = Record<string, unknown>

/** The `this` of a page's methods. */
export type PageInstance = Record<string, unknown>

export type ComponentConfig = Record<string, unknown> & {
  component?: boolean
  styleIsolation?: string
  usingComponents?: Record<string, string>
}

/** A compiled mini-program, as far as its app-service needs it. */
export type Compiled = {
  app: AppConfig
  /** By path of the page or component, without `.json`. */
  configs: Record<string, ComponentConfig>
  /** By path of the file. */
  scripts: Record<string, string>
}

/** A path that a file names, relative to it or to the root. */
export function joined(from: string, relative: string): string {
  const steps = relative.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of relative.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** The own components that a page or component uses, by their tag. */
export function componentsOf(compiled: Compiled, path: string): Record<string, string> {
  const used = { ...compiled.app.usingComponents, ...compiled.configs[path]?.usingComponents }
  return Object.fromEntries(Object.entries(used).map(([tag, relative]) => [tag, joined(path, relative)]))
}
