import type { Compiled } from '../app-service/compiled'
import type { HttpReply, HttpRequest } from '../wx/context'
import type { LaunchOptions, Memory } from '../wx/settings'

/** The mini-program as the page gets it; the compiled templates are code and come beside it. */
export type Package = {
  compiled: Compiled
  styles: string
  builtInAttributes: Record<string, string[]>
  apiNames: string[]
}

/** What the page offers to the test, as `globalThis.weapp`. */
export type InPage = {
  launch: (options: LaunchOptions, memory: Memory) => void
  perform: (name: string, ...args: unknown[]) => unknown
  /** The DOM element that shows what the target means. */
  element: (target: string) => unknown
  scrollToEnd: () => void
  scrollTo: (top: number) => void
  allPictures: () => Promise<void>
}

/** What the test offers to the page: the way to the server. */
export type Send = (request: HttpRequest) => Promise<HttpReply>
