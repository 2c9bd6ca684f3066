import type { PageInstance } from '../../app-service/compiled'
import type { RenderedPage, Renderer, RendererHooks } from '../../app-service/renderer'
import type { Package } from '../page-interface'
import { BASE_STYLE } from './base-style'
import type { BuiltInNode } from './built-in'
import { canvasFile, createCanvas } from './canvas'
import { paintCheck } from './check'
import { Engine, type Templates } from './engine'
import { paintField } from './field'
import { GlassView } from './glass-view'
import { watchScrolling } from './page-scroll'

export type { Templates }

/** Pages by glass-easel in a browser: real layout, real touch. */
export function glassRenderer(content: Package & Templates, hooks: RendererHooks): Renderer {
  const engine = new Engine(content, hooks)
  const style = document.head.appendChild(document.createElement('style'))
  style.textContent = BASE_STYLE + content.styles
  watchScrolling(hooks)

  return {
    createPage: (path) => createPage(engine, path),
    paint: (control, value) => {
      const node = control.identity as BuiltInNode
      if (control.tag === 'input' || control.tag === 'textarea') paintField(node, value)
      else paintCheck(node, value)
    },
    selectorQuery: ({ instance }) => call(instance, 'createSelectorQuery'),
    intersectionObserver: ({ instance }, options) => call(instance, 'createIntersectionObserver', options),
    createCanvas,
    canvasFile,
    windowSize: () => ({ width: window.innerWidth, height: window.innerHeight }),
    scrollTo: ({ root }, { scrollTop, selector }) => {
      const place = selector === undefined ? null : (root as GlassView).element.querySelector(selector)
      const top = scrollTop ?? (place ? place.getBoundingClientRect().top + window.scrollY : 0)
      window.scrollTo(0, top)
    },
  }
}

function createPage(engine: Engine, path: string): RenderedPage {
  const { root, instance } = engine.createRoot(path)
  const view = new GlassView(root.getComponent() as never)
  let scrollTop = 0
  return {
    instance,
    root: view,
    mount: () => {
      const place = document.body.appendChild(document.createElement('div'))
      root.attach(document.body as never, place as never)
      view.element.dataset.page = path
      window.scrollTo(0, 0)
    },
    show: () => {
      view.element.style.display = ''
      window.scrollTo(0, scrollTop)
    },
    hide: () => {
      scrollTop = window.scrollY
      view.element.style.display = 'none'
    },
    remove: () => {
      const { element } = view
      root.release()
      element.remove()
    },
  }
}

const call = (instance: PageInstance, method: string, argument?: unknown) =>
  (instance[method] as (argument: unknown) => unknown).call(instance, argument)
