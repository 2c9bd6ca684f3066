import { TmplGroup } from 'glass-easel-template-compiler'
import type { CompiledFiles } from '../compiled-files'

/** What a template is made of, as against what it shows. */
const STRUCTURE = new Set(['template', 'block', 'slot', 'import', 'include', 'wxs'])

/** An event, or what every node has: no property of a component. */
const NO_PROPERTY = /^(bind|catch|capture-|mut-bind|wx:|data-|mark:|(id|class|style|slot|is|data)$)/

export type CompiledTemplates = {
  /** JavaScript: an expression of the compiled templates by path. */
  code: string
  /** JavaScript: the same of the templates that built-in components have. */
  builtInCode: string
  /** The attributes which the templates give to each built-in component. */
  builtInAttributes: Record<string, string[]>
}

/**
 * Compiles the templates for glass-easel. Built-in components are called `wx-view` and so on, as in the client's
 * own web view: a plain `button` or `form` would bring the browser's behaviour along.
 */
export function compileTemplates({ compiled, templates, templateScripts }: CompiledFiles): CompiledTemplates {
  const configs = [compiled.app, ...Object.values(compiled.configs)]
  const own = new Set(configs.flatMap(({ usingComponents }) => Object.keys(usingComponents ?? {})))
  const isBuiltIn = (tag: string) => !STRUCTURE.has(tag) && !own.has(tag)

  const group = new TmplGroup()
  const attributes = new Map<string, Set<string>>()
  for (const [path, source] of Object.entries(templates)) {
    const template = source.replace(/<(\/?)([a-z][\w-]*)/g, (tag, slash: string, name: string) =>
      isBuiltIn(name) ? `<${slash}wx-${name}` : tag,
    )
    collectAttributes(source, isBuiltIn, attributes)
    const warnings = group.addTmpl(path, withColons(template)) as { message: string; isError: boolean }[]
    const error = warnings.find(({ isError }) => isError)
    if (error) throw new Error(`${path}.wxml: ${error.message}`)
  }
  for (const [path, script] of Object.entries(templateScripts)) group.addScript(path, script)
  const code = group.getTmplGenObjectGroups()
  group.free()

  return {
    code,
    builtInCode: compiledOf({ content: '<slot/>', nothing: '' }),
    builtInAttributes: Object.fromEntries([...attributes].map(([tag, names]) => [tag, [...names]])),
  }
}

/** WeChat's compiler takes `bindtap` as well as `bind:tap`; glass-easel's the latter only. */
const withColons = (template: string) =>
  template.replace(/(\s)(capture-bind|capture-catch|mut-bind|bind|catch)([a-z]\w*)=/g, '$1$2:$3=')

function collectAttributes(
  template: string,
  isBuiltIn: (tag: string) => boolean,
  attributes: Map<string, Set<string>>,
): void {
  for (const [, tag = '', list = ''] of template.matchAll(
    /<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g,
  )) {
    if (!isBuiltIn(tag)) continue
    const names = attributes.get(tag) ?? new Set<string>()
    attributes.set(tag, names)
    for (const [, name = ''] of list.matchAll(/\s([\w:-]+)(?:="[^"]*")?/g)) {
      if (!NO_PROPERTY.test(name)) names.add(name)
    }
  }
}

function compiledOf(templates: Record<string, string>): string {
  const group = new TmplGroup()
  for (const [path, template] of Object.entries(templates)) group.addTmpl(path, template)
  const code = group.getTmplGenObjectGroups()
  group.free()
  return code
}
