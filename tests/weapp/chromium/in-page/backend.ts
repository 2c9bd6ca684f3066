import * as glassEasel from 'glass-easel'
import type { RendererHooks } from '../../app-service/renderer'
import { rpxToCss } from '../rpx'
import { GlassView } from './glass-view'

/** Events of the browser that are events of the client too; all others come from the built-in components. */
const PASSED = ['touchstart', 'touchmove', 'touchend', 'touchcancel', 'animationend', 'transitionend']

type Backend = glassEasel.CurrentWindowBackendContext

/** glass-easel's way to the DOM, with the client's habits: what a tap does, which events there are, what rpx is. */
export function clientBackend(hooks: RendererHooks): Backend {
  const backend = new glassEasel.CurrentWindowBackendContext()
  const listen = backend.setListenerStats.bind(backend)
  backend.setListenerStats = (element, type, ...rest) => {
    if (PASSED.includes(type)) listen(element, type, ...rest)
  }
  backend.document = {
    createElement: (tag) => withRpx(document.createElement(tag)) as never,
    createTextNode: (text) => document.createTextNode(text) as never,
    createDocumentFragment: () => document.createDocumentFragment() as never,
  }
  backend.onEvent((target, type, detail: unknown, options) => {
    const event = new glassEasel.Event(type, detail, options)
    if (type !== 'tap') {
      glassEasel.Event.dispatchEvent(target, event)
      return event.getEventBubbleStatus()
    }
    const node = new GlassView(target)
    if (!hooks.takesTap(node)) return event.getEventBubbleStatus()
    hooks.touched()
    glassEasel.Event.dispatchEvent(target, event)
    hooks.tapped(node)
    return event.getEventBubbleStatus()
  })
  return backend
}

function withRpx(element: HTMLElement): HTMLElement {
  const setAttribute = element.setAttribute.bind(element)
  element.setAttribute = (name, value) => setAttribute(name, name === 'style' ? rpxToCss(value) : value)
  return element
}
