import path from 'node:path'
import type { ExparserNode } from './exparser-view'

type Listener = object
type Definition = Record<string, unknown>

export type Rendered = {
  dom: { remove(): void; style: { display: string } }
  instance: Record<string, unknown>
  _exparserNode: ExparserNode
  attach(parent: unknown): void
  detach(): void
}

type ErrorSource = { addEventListener(type: 'error', listener: (event: { error: unknown }) => void): void }

type Exparser = {
  addGlobalErrorListener(listener: (error: Error) => boolean): void
  Event: {
    create(type: string, detail: unknown, options: Record<string, unknown>): Listener
    dispatchEvent(node: ExparserNode, event: Listener): void
  }
}

/** Of miniprogram-simulate's inside: how it runs the script of a component. */
type Inside = { runJs(file: string): void }

type Simulate = {
  load(file: string, tag: string, options: { rootPath: string; compiler: 'official' | 'simulate' }): string
  render(id: string): Rendered
}

/* eslint-disable @typescript-eslint/no-require-imports -- it reads its globals when it is loaded, and it is CommonJS */
const simulate = require('miniprogram-simulate') as Simulate
const inside = require('miniprogram-simulate/src/utils') as Inside
const exparser = require('miniprogram-exparser') as Exparser
/* eslint-enable @typescript-eslint/no-require-imports */

/** WeChat's compiler comes as a program for these machines; elsewhere the package's own one stands in. */
const hasOfficialCompiler = process.platform !== 'linux' || process.arch === 'x64'

/** miniprogram-simulate registers what its global `Component` is given while it loads a component. */
const register = (globalThis as unknown as { Component: (definition: Definition) => void }).Component

/**
 * Builds a page of a compiled mini-program. miniprogram-simulate registers every component anew at each load and
 * runs its script for that; but webpack runs a module once. So the scripts run elsewhere, once, and the
 * definitions are handed over here by path.
 */
export function renderPage(
  folder: string,
  page: string,
  definitionOf: (path: string) => Definition,
): Rendered {
  inside.runJs = (file) => register(definitionOf(path.relative(folder, file).split(path.sep).join('/')))
  const compiler = hasOfficialCompiler ? 'official' : 'simulate'
  return simulate.render(simulate.load(path.join(folder, page), 'page', { rootPath: folder, compiler }))
}

export function dispatch(
  node: ExparserNode,
  type: string,
  detail: Record<string, unknown>,
  bubbles: boolean,
): void {
  const options = {
    bubbles,
    composed: bubbles,
    capturePhase: bubbles,
    extraFields: { touches: [], changedTouches: [] },
  }
  exparser.Event.dispatchEvent(node, exparser.Event.create(type, detail, options))
}

/** Errors that no script caught: in a handler, which exparser catches, or in a timer. */
export function onUncaught(report: (message: string) => void): void {
  const readable = (error: unknown) =>
    error instanceof Error ? (error.stack ?? error.message) : String(error)
  exparser.addGlobalErrorListener((error) => {
    report(readable(error))
    return false
  })
  const { window } = globalThis as unknown as { window: ErrorSource }
  window.addEventListener('error', ({ error }) => report(readable(error)))
}
