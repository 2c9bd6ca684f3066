import type * as glassEasel from 'glass-easel'
import type { RendererHooks } from '../../app-service/renderer'
import { checkPart } from './check'
import { fieldPart } from './field'
import { camelCase } from './glass-view'
import { imagePart } from './image'
import { scrollViewPart, swiperPart } from './scrolling'

export type BuiltInNode = glassEasel.GeneralComponent & { data: Record<string, unknown> }

/** What a built-in component does beyond holding its children. */
export type Part = {
  /** It draws itself, whatever stands between its tags. */
  isLeaf?: boolean
  attached?: (node: BuiltInNode, element: HTMLElement) => void
  /** An attribute has got a value; called for each at the start, too. */
  changed?: (node: BuiltInNode, element: HTMLElement, attribute: string, value: unknown) => void
}

/** Attributes that style sheets and a reader of the page look for on the element. */
const REFLECTED = /^(type|size|plain|disabled|hidden|mode|vertical|scroll-x|scroll-y|aria-.+)$/

/**
 * Defines the built-in components that the templates use, with the attributes they give them. `templates` holds
 * the two that they are made of.
 */
export function defineBuiltIns(
  space: glassEasel.ComponentSpace,
  attributes: Record<string, string[]>,
  templates: Record<string, unknown>,
  hooks: RendererHooks,
): [string, glassEasel.GeneralComponentDefinition][] {
  const parts: Record<string, Part> = {
    input: fieldPart('input', hooks),
    textarea: fieldPart('textarea', hooks),
    image: imagePart,
    checkbox: checkPart,
    radio: checkPart,
    switch: checkPart,
    'scroll-view': scrollViewPart,
    swiper: swiperPart,
  }
  const template = (name: string) => ({ groupList: templates, content: templates[name] }) as never

  return Object.entries(attributes).map(([tag, names]) => {
    const part = parts[tag] ?? {}
    const show = (node: BuiltInNode, attribute: string, value: unknown) => {
      const element = elementOf(node)
      if (element === undefined) return
      if (REFLECTED.test(attribute)) reflect(element, attribute, value)
      part.changed?.(node, element, attribute, value)
    }
    const property = (attribute: string) => ({
      type: null,
      value: undefined,
      observer(this: unknown, value: unknown) {
        show(this as BuiltInNode, attribute, value)
      },
    })
    const definition = space.defineComponent({
      is: `wx-${tag}`,
      template: template(part.isLeaf ? 'nothing' : 'content'),
      properties: Object.fromEntries(names.map((name) => [camelCase(name), property(name)])) as never,
      lifetimes: {
        attached(this: unknown) {
          const node = this as BuiltInNode
          const element = elementOf(node)
          if (element) part.attached?.(node, element)
          for (const name of names) show(node, name, node.data[camelCase(name)])
        },
      },
    })
    return [`wx-${tag}`, definition]
  })
}

export const elementOf = (node: glassEasel.Element) =>
  (node.$$ as unknown as HTMLElement | null | undefined) ?? undefined

function reflect(element: HTMLElement, attribute: string, value: unknown): void {
  if (value === true) element.setAttribute(attribute, '')
  else if (typeof value === 'string' && value !== '') element.setAttribute(attribute, value)
  else element.removeAttribute(attribute)
}

/** Sends an event of the component's own. */
export const tell = (node: BuiltInNode, type: string, detail: Record<string, unknown> = {}) =>
  node.triggerEvent(type, detail, {})
