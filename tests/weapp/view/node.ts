/**
 * A node of what a page shows, the same for both runners: built-in and own components and text, without the
 * virtual nodes of `wx:if` and `wx:for`. An own component's children are those of its template.
 */
export type ViewNode = {
  /** `view`, `button`, …; `#text` for text. */
  readonly tag: string
  readonly text: string
  readonly parent: ViewNode | null
  readonly children: ViewNode[]
  readonly id: string
  readonly classes: string[]
  /** An attribute by its name in the template (`open-type`). */
  attribute(name: string): unknown
  isShown(): boolean
  /** Sends an event of a component (`change`, `submit`, …), which does not bubble. */
  trigger(type: string, detail: Record<string, unknown>): void
  /** The same object whenever the same node is met. */
  readonly identity: object
}

export const isText = (node: ViewNode) => node.tag === '#text'

export function closest(node: ViewNode | null, tags: string[]): ViewNode | null {
  for (let each = node; each !== null; each = each.parent) if (tags.includes(each.tag)) return each
  return null
}

/** An attribute that is words, empty where it is none. */
export function words(node: ViewNode, attribute: string): string {
  const value = node.attribute(attribute)
  return typeof value === 'string' ? value : ''
}

/** The node and all below it, parents first. */
export function* walk(node: ViewNode): Generator<ViewNode> {
  yield node
  for (const child of node.children) yield* walk(child)
}

/** The text below the node as it reads, runs of white space as one space. */
export function textOf(node: ViewNode): string {
  const texts: string[] = []
  const collect = (each: ViewNode) => {
    if (isText(each)) texts.push(each.text)
    else if (each.isShown()) each.children.forEach(collect)
  }
  collect(node)
  return texts.join('').replace(/\s+/g, ' ').trim()
}
