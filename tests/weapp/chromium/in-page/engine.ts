import * as glassEasel from 'glass-easel'
import {
  type AssociatedBackend,
  type CodeSpace,
  MiniProgramEnv,
} from 'glass-easel-miniprogram-adapter/dist/glass_easel_miniprogram_adapter'
import { componentsOf, type Definition, type PageInstance } from '../../app-service/compiled'
import type { RendererHooks } from '../../app-service/renderer'
import type { SetData } from '../../app-service/set-data'
import type { Package } from '../page-interface'
import { clientBackend } from './backend'
import { defineBuiltIns } from './built-in'
import { withClientEvents } from './events'

/** Compiled templates by path: functions, which the compiler wrote. */
export type Templates = { templates: Record<string, unknown>; builtInTemplates: Record<string, unknown> }

type Instance = PageInstance & { setData: SetData }

/** glass-easel, filled with a mini-program's pages and components. */
export class Engine {
  readonly #space: CodeSpace
  readonly #backend: AssociatedBackend
  readonly #registered = new Set<string>()

  constructor(
    { compiled, builtInAttributes, templates, builtInTemplates }: Package & Templates,
    private readonly hooks: RendererHooks,
  ) {
    glassEasel.addGlobalErrorListener((error: unknown) => {
      hooks.uncaught(error instanceof Error ? (error.stack ?? error.message) : String(error))
      return false
    })
    glassEasel.addGlobalWarningListener(() => false)

    const env = new MiniProgramEnv()
    const common = env.getGlobalCodeSpace().getComponentSpace()
    const builtIns = defineBuiltIns(common, builtInAttributes, builtInTemplates, hooks)
    this.#space = env.createCodeSpace('main', true)
    for (const [tag, definition] of builtIns)
      this.#space.getComponentSpace().setGlobalUsingComponent(tag, definition)
    for (const [path, config] of Object.entries(compiled.configs)) {
      const usingComponents = { ...compiled.app.usingComponents, ...config.usingComponents }
      this.#space.addComponentStaticConfig(path, { ...config, usingComponents } as never)
      const content = templates[path]
      if (content) this.#space.addCompiledTemplate(path, { groupList: templates, content } as never)
    }
    this.#backend = env.associateBackend(clientBackend(hooks))
  }

  createRoot(path: string) {
    this.#register(path)
    const root = this.#backend.createRoot('wx-page', this.#space, path)
    const instance = root.get() as unknown as Instance
    instance.setData = this.hooks.watch(path, instance.setData.bind(instance))
    return { root, instance }
  }

  #register(path: string): void {
    if (this.#registered.has(path)) return
    this.#registered.add(path)
    Object.values(componentsOf(this.hooks.compiled, path)).forEach((component) => this.#register(component))
    const definition = this.hooks.definitionOf(path)
    const isComponent = this.hooks.compiled.configs[path]?.component === true
    this.#space.componentEnv(path, ({ Page, Component }) => {
      if (isComponent) Component(this.#asComponent(path, definition) as never)
      else Page(withClientEvents(definition) as never)
    })
  }

  #asComponent(path: string, definition: Definition): Definition {
    const { watch } = this.hooks
    const lifetimes = definition.lifetimes as Record<string, () => void> | undefined
    const created = lifetimes?.created ?? (definition.created as (() => void) | undefined)
    return {
      ...definition,
      methods: withClientEvents((definition.methods ?? {}) as Definition),
      lifetimes: {
        ...lifetimes,
        created(this: Instance) {
          this.setData = watch(path, this.setData.bind(this))
          created?.call(this)
        },
      },
    }
  }
}
