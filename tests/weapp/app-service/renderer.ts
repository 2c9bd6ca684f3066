import type { ViewNode } from '../view/node'
import type { Compiled, Definition, PageInstance } from './compiled'
import type { SetData } from './set-data'

/** What a runner's engine is told by the mini-program. */
export type RendererHooks = {
  compiled: Compiled
  definitionOf: (path: string) => Definition
  /** Wraps the setData of an instance of the page or component `by`. */
  watch: (by: string, apply: SetData) => SetData
  /** Whether a tap on this node reaches its handlers. */
  takesTap(node: ViewNode): boolean
  /** To be called before the handlers of a tap run, and after. */
  touched(): void
  tapped(node: ViewNode): void
  /** The resident wrote into a field. */
  typed(field: ViewNode, value: string): void
  /** The page in front was scrolled; its end came near. */
  scrolled(scrollTop: number): void
  reachedBottom(): void
  /** An error in a handler, which the engine caught. */
  uncaught: (message: string) => void
}

export type RenderedPage = {
  instance: PageInstance
  readonly root: ViewNode
  mount: () => void
  show: () => void
  hide: () => void
  remove: () => void
}

/** The part that differs between the runners: an engine which builds pages from templates. */
export type Renderer = {
  createPage: (path: string) => RenderedPage
  /** Shows a control's new value. */
  paint(control: ViewNode, value: unknown): void
  selectorQuery(page: RenderedPage): unknown
  intersectionObserver(page: RenderedPage, options: unknown): unknown
  windowSize(): { width: number; height: number }
  createCanvas(width: number, height: number): unknown
  canvasFile(canvas: unknown): string
  scrollTo(page: RenderedPage, options: { scrollTop?: number; selector?: string }): void
}
