import { isText, type ViewNode, walk } from './node'

/** What the platform's audit counts of a page: fewer than 1000 nodes, depth below 30, at most 60 children. */
export type PageSize = { nodes: number; depth: number; children: number }

export function measure(page: ViewNode): PageSize {
  const elements = (node: ViewNode) => node.children.filter((child) => !isText(child))
  const depth = (node: ViewNode): number => 1 + Math.max(0, ...elements(node).map(depth))
  const all = [...walk(page)].filter((node) => !isText(node))
  return {
    nodes: all.length,
    depth: depth(page),
    children: Math.max(...all.map((node) => elements(node).length)),
  }
}
