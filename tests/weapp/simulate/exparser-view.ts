import { type ViewNode, words } from '../view/node'

/** A node of exparser's tree, as far as it is used here; `_vt` is what the template says of it. */
export type ExparserNode = {
  childNodes?: ExparserNode[]
  shadowRoot?: ExparserNode
  parentNode?: ExparserNode | null
  getHostNode?: () => ExparserNode
  textContent?: string
  __virtual?: boolean
  _vt?: { tagName: string; componentId: string; attrs: { name: string; value: unknown }[] }
}

export type SendEvent = (node: ExparserNode, type: string, detail: Record<string, unknown>) => void

/** Exparser's tree as the test helpers see it. */
export class ExparserView implements ViewNode {
  constructor(
    readonly identity: ExparserNode,
    private readonly send: SendEvent,
  ) {}

  get tag(): string {
    return this.identity.childNodes === undefined
      ? '#text'
      : (this.identity._vt?.tagName.replace(/^wx-/, '') ?? '')
  }

  get text(): string {
    return this.identity.textContent ?? ''
  }

  get parent(): ViewNode | null {
    let node = this.identity.parentNode ?? this.identity.getHostNode?.() ?? null
    while (node !== null && (node.__virtual || node.getHostNode))
      node = node.parentNode ?? node.getHostNode?.() ?? null
    return node && new ExparserView(node, this.send)
  }

  get children(): ViewNode[] {
    return shownBelow(this.identity).map((node) => new ExparserView(node, this.send))
  }

  get id(): string {
    return words(this, 'id')
  }

  get classes(): string[] {
    return words(this, 'class').split(/\s+/).filter(Boolean)
  }

  /** WeChat's compiler writes the names in camel case, but for `data-` and some others. */
  attribute(name: string): unknown {
    const names = [name, name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())]
    return this.identity._vt?.attrs.find((attribute) => names.includes(attribute.name))?.value
  }

  /** There is no layout here: what is not hidden by an attribute or by its own style shows. */
  isShown(): boolean {
    return this.attribute('hidden') !== true && !/display:\s*none/.test(words(this, 'style'))
  }

  trigger(type: string, detail: Record<string, unknown>): void {
    this.send(this.identity, type, detail)
  }
}

/** A component of the mini-program's own: it carries an id that is not its tag. The page itself has neither. */
const isOwnComponent = ({ _vt }: ExparserNode) =>
  _vt?.componentId === undefined || _vt.componentId !== _vt.tagName.replace(/^wx-/, '')

/** Virtual are the blocks of conditions and lists, and components without a node of their own (`virtualHost`). */
const shownBelow = (node: ExparserNode): ExparserNode[] => {
  const below = isOwnComponent(node) ? node.shadowRoot?.childNodes : node.childNodes
  return (below ?? []).flatMap((child) => (child.__virtual ? shownBelow(child) : [child]))
}
