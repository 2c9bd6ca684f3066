import { closest, textOf, type ViewNode, walk } from '../view/node'
import { findAll, findOne, type Target } from '../view/find'
import { measure, type PageSize } from '../view/measure'
import { unreadable } from '../view/unreadable'
import type { Call, Navigation, Traffic } from '../wx/context'
import type { Memory, Settings } from '../wx/settings'
import type { MiniProgram } from './mini-program'
import type { SetDataCall } from './set-data'

/** All that has happened since the launch. */
export type Log = {
  setData: SetDataCall[]
  calls: Call[]
  traffic: Traffic[]
  faults: string[]
  console: string[]
}

/** What a test does to a running mini-program and asks of it. Arguments and results are plain JSON. */
export type Operations = {
  stack(): { path: string; query: Record<string, string> }[]
  text(target?: Target): string
  texts(target: Target): string[]
  attribute(target: Target, name: string): unknown
  count(target: Target): number
  size(): PageSize
  /** What a screen reader would be silent or wrong about. */
  unreadable(): string[]
  log(): Log
  /** `isAtRest`: nothing is under way now. `marks` grows with whatever happens. */
  progress(): { isAtRest: boolean; marks: number }
  change(settings: Partial<Settings>): void
  /** As it is now, to start again with. */
  memory(): Memory
  emit(event: string, detail: unknown): void
  navigate(kind: Navigation, url?: string): Promise<void>
  /** Taps the tab with these words. */
  tapTab(words: string): Promise<void>
  callPage(method: string, argument?: unknown): unknown
  callApp(method: string, argument?: unknown): void
  pullDown(): void
  isRefreshing(): boolean
  type(target: Target, value: string): void
  /** The keyboard's enter key. */
  confirm(target: Target): void
  pick(target: Target, option: string): void
}

export function operationsOn(program: MiniProgram): Operations {
  const { standIn, stack, controls } = program
  const only = (target: Target) => found(program, target)
  /** The control meant by itself, by what is in it, or by the words that stand before it. */
  const control = (target: Target, tags: string[]) => {
    const node = only(target)
    const around = closest(node, tags)
    if (around !== null) return around
    const nodes = [...walk(program.view)]
    const after = nodes.slice(nodes.findIndex(({ identity }) => identity === node.identity))
    const next = after.find((each) => tags.includes(each.tag) && each.isShown())
    if (next === undefined) throw new Error(`There is no ${tags.join(' or ')} at "${target}".`)
    return next
  }
  const field = (target: Target) => control(target, ['input', 'textarea'])

  return {
    stack: () => stack.open.map(({ path, query }) => ({ path, query: withoutTaroKey(query) })),
    text: (target) => textOf(target === undefined ? program.view : only(target)),
    texts: (target) => findAll(program.view, target).map(textOf),
    attribute: (target, name) => only(target).attribute(name) ?? null,
    count: (target) => findAll(program.view, target).length,
    size: () => measure(program.view),
    unreadable: () => unreadable(program.view),
    log: () => ({
      setData: [...program.setData],
      calls: [...standIn.calls],
      traffic: [...standIn.traffic],
      faults: [...program.faults],
      console: [...program.consoleLines],
    }),
    progress: () => ({
      isAtRest: standIn.context.waiting.requests === 0 && program.timers.pending() === 0,
      marks: program.setData.length + standIn.calls.length + program.faults.length + stack.open.length,
    }),
    change: (settings) => void Object.assign(standIn.context.settings, settings),
    memory: () => jsonCopy({ settings: standIn.context.settings, phone: standIn.context.phone }),
    emit: (event, detail) => standIn.context.listeners.emit(event, detail),
    navigate: (kind, url) => stack.navigate(kind, url === undefined ? {} : { url }),
    tapTab: async (words) => {
      const tabs = program.start.compiled.app.tabBar?.list ?? []
      const index = tabs.findIndex(({ text }) => text === words)
      const tab = tabs[index]
      if (tab === undefined)
        throw new Error(`The tabs are ${tabs.map(({ text }) => text).join(', ')}, not ${words}.`)
      if (tab.pagePath !== stack.top.path) await stack.navigate('switchTab', { url: `/${tab.pagePath}` })
      stack.call(stack.top, 'onTabItemTap', { index, pagePath: tab.pagePath, text: words })
    },
    callPage: (method, argument) => stack.call(stack.top, method, argument) ?? null,
    callApp: (method, argument) => program.callApp(method, argument),
    pullDown: () => program.pullDown(),
    isRefreshing: () => program.isRefreshing,
    type: (target, value) => {
      const node = field(target)
      node.trigger('focus', { value: controls.fields.get(node) ?? '', height: 300 })
      controls.typed(node, value)
      node.trigger('blur', { value, cursor: value.length })
    },
    confirm: (target) => {
      const node = field(target)
      node.trigger('confirm', { value: controls.fields.get(node) ?? '' })
    },
    pick: (target, option) => {
      controls.pick(control(target, ['picker']), option)
    },
  }
}

/** Calls an operation that is known by its name only. */
export const performOn = (operations: Operations, name: string, args: unknown[]): unknown =>
  (operations as Record<string, (...args: never[]) => unknown>)[name]?.(...(args as never[]))

/** The first node that a target means; an error that shows what there is, if there is none. */
export function found(program: MiniProgram, target: Target): ViewNode {
  const node = findOne(program.view, target)
  if (node !== undefined) return node
  throw new Error(`"${target}" is not on ${program.stack.top.path}, which reads: ${textOf(program.view)}`)
}

const jsonCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** Taro marks each page it opens with a key in the query. */
const withoutTaroKey = (query: Record<string, string>) =>
  Object.fromEntries(Object.entries(query).filter(([name]) => name !== '$taroTimestamp'))
