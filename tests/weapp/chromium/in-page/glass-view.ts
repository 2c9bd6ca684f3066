import * as glassEasel from 'glass-easel'
import { type ViewNode, words } from '../../view/node'

type Node = glassEasel.Element | glassEasel.TextNode

/** glass-easel's tree as the test helpers see it. */
export class GlassView implements ViewNode {
  constructor(readonly identity: Node) {}

  get tag(): string {
    const { identity } = this
    if (glassEasel.TextNode.isTextNode(identity)) return '#text'
    return (identity as glassEasel.GeneralComponent).tagName.replace(/^wx-/, '')
  }

  get text(): string {
    return glassEasel.TextNode.isTextNode(this.identity) ? this.identity.textContent : ''
  }

  get parent(): ViewNode | null {
    let node = above(this.identity)
    while (node !== null && isVirtual(node)) node = above(node)
    return node && new GlassView(node)
  }

  get children(): ViewNode[] {
    return glassEasel.TextNode.isTextNode(this.identity)
      ? []
      : shownBelow(this.identity).map((node) => new GlassView(node))
  }

  get id(): string {
    return glassEasel.TextNode.isTextNode(this.identity) ? '' : this.identity.id
  }

  get classes(): string[] {
    return glassEasel.TextNode.isTextNode(this.identity)
      ? []
      : this.identity.class.split(/\s+/).filter(Boolean)
  }

  get element(): HTMLElement {
    return this.identity.$$ as unknown as HTMLElement
  }

  attribute(name: string): unknown {
    const data = (this.identity as glassEasel.GeneralComponent).data as Record<string, unknown> | undefined
    return data?.[camelCase(name)]
  }

  isShown(): boolean {
    return this.element.getClientRects().length > 0 && getComputedStyle(this.element).visibility !== 'hidden'
  }

  trigger(type: string, detail: Record<string, unknown>): void {
    glassEasel.Event.dispatchEvent(this.identity as glassEasel.Element, new glassEasel.Event(type, detail))
  }

  /** Which words a test reads where: `aria-label`, `placeholder` and the like. */
  words(attribute: string): string {
    return words(this, attribute)
  }
}

export const camelCase = (name: string) =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

const isComponent = (node: Node): node is glassEasel.GeneralComponent =>
  glassEasel.Component.isComponent(node)

export const isBuiltIn = (node: Node) => isComponent(node) && node.is.startsWith('wx-')

/** Virtual are the blocks of conditions and lists, and components without a node of their own (`virtualHost`). */
const isVirtual = (node: Node) => !glassEasel.TextNode.isTextNode(node) && node.isVirtual()

const above = (node: Node): glassEasel.Element | null =>
  glassEasel.ShadowRoot.isShadowRoot(node) ? node.getHostNode() : node.parentNode

function shownBelow(node: glassEasel.Element): Node[] {
  const isOwn = isComponent(node) && !isBuiltIn(node)
  const below = isOwn ? (node.getShadowRoot()?.childNodes ?? []) : node.childNodes
  return below.flatMap((child) => (isVirtual(child) ? shownBelow(child as glassEasel.Element) : [child]))
}
