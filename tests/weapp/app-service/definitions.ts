import { type Compiled, componentsOf, type Definition } from './compiled'
import { type ScriptGlobals, scriptRunner } from './scripts'

/** Runs the scripts of the app, its pages and components, once each, and keeps what they define. */
export class Definitions {
  /** What the script of the app handed to App. */
  app: Definition = {}
  readonly #byPath = new Map<string, Definition>()
  readonly #run: (file: string) => unknown
  /** Whose script runs: Page and Component do not say it, and a bundler may call them from another file. */
  #running = ''

  constructor(
    private readonly compiled: Compiled,
    globals: Omit<ScriptGlobals, 'App' | 'Page' | 'Component' | 'getApp'>,
    fault: (message: string) => void,
  ) {
    const define = (definition: Definition) => void this.#byPath.set(this.#running, definition)
    const App = (definition: Definition) => {
      this.app = definition
    }
    this.#run = scriptRunner(
      compiled.scripts,
      { ...globals, App, Page: define, Component: define, getApp: () => this.app },
      fault,
    )
  }

  loadApp(): void {
    this.#run('app.js')
  }

  /** Runs the script of a page or component, after those of the components it uses. */
  load(path: string): void {
    if (this.#byPath.has(path)) return
    this.#byPath.set(path, {})
    Object.values(componentsOf(this.compiled, path)).forEach((component) => this.load(component))
    this.#running = path
    this.#run(`${path}.js`)
  }

  of(path: string): Definition {
    return this.#byPath.get(path) ?? {}
  }
}
