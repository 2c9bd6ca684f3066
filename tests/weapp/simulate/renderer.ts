import type { Definition, PageInstance } from '../app-service/compiled'
import type { RenderedPage, Renderer, RendererHooks } from '../app-service/renderer'
import type { SetData } from '../app-service/set-data'
import { canvasFile, createCanvas } from './canvas'
import { dispatch, onUncaught, renderPage } from './engine'
import type { ViewNode } from '../view/node'
import { ExparserView } from './exparser-view'

type Element = { style: { display: string }; appendChild(child: unknown): void; remove(): void }
declare const document: { body: Element; createElement(tag: string): Element }

/** Pages by WeChat's own template compiler and exparser, in jsdom: true to the template, without layout. */
export function simulateRenderer(folder: string, hooks: RendererHooks): Renderer {
  onUncaught(hooks.uncaught)
  const definitionOf = (path: string) => asComponent(path, hooks)

  return {
    createPage(path): RenderedPage {
      const holder = document.createElement('div')
      const rendered = renderPage(folder, path, definitionOf)
      return {
        instance: rendered.instance,
        root: new ExparserView(rendered._exparserNode, (node, type, detail) =>
          dispatch(node, type, detail, false),
        ),
        mount: () => {
          document.body.appendChild(holder)
          rendered.attach(holder)
        },
        show: () => undefined,
        hide: () => undefined,
        remove: () => {
          rendered.detach()
          holder.remove()
        },
      }
    },
    paint: () => undefined,
    selectorQuery: ({ instance }) => (instance.createSelectorQuery as () => unknown)(),
    intersectionObserver: ({ instance }, options) =>
      (instance.createIntersectionObserver as (options: unknown) => unknown)(options),
    createCanvas,
    canvasFile,
    windowSize: () => ({ width: 375, height: 667 }),
    scrollTo: () => undefined,
  }
}

/** A tap bubbles, through the borders of components. */
export const sendTap = (node: ViewNode) => dispatch(node.identity, 'tap', { x: 0, y: 0 }, true)

/** A page is a component whose styles are shared; its functions are methods, and its lifecycle is called by hand. */
function asComponent(path: string, { compiled, definitionOf, watch }: RendererHooks): Definition {
  const definition = definitionOf(path)
  const isComponent = compiled.configs[path]?.component === true
  const created = lifetimeOf(definition, 'created')
  const own = isComponent ? { ...definition } : pageParts(definition)
  return {
    ...own,
    lifetimes: {
      ...(own.lifetimes as object | undefined),
      created(this: PageInstance & { setData: SetData }) {
        this.setData = watch(path, this.setData.bind(this))
        created?.call(this)
      },
    },
  }
}

function pageParts(definition: Definition): Definition {
  const methods = Object.fromEntries(
    Object.entries(definition).filter(([, value]) => typeof value === 'function'),
  )
  return { data: definition.data, methods, options: { styleIsolation: 'shared' } }
}

function lifetimeOf(definition: Definition, name: string): (() => void) | undefined {
  const lifetimes = definition.lifetimes as Record<string, () => void> | undefined
  return lifetimes?.[name] ?? (definition[name] as (() => void) | undefined)
}
