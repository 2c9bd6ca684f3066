import {
  defaultTreeAdapter,
  Parser,
  Tokenizer,
  type DefaultTreeAdapterTypes,
  type ParserOptions,
  type Token,
} from 'parse5'

export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
type TreeMap = DefaultTreeAdapterTypes.DefaultTreeAdapterMap

/** parse5 searches its stack of open elements at each tag: without a limit deep nesting takes time squared. */
const MAX_DEPTH = 150
/** Formatting left open is repeated in every block that follows. */
const MAX_OPEN_FORMATS = 20
const MAX_ELEMENTS = 200_000
/** Each attribute is compared with all before it. */
const MAX_ATTRIBUTES = 200

export class TooManyElementsError extends Error {}

class LimitedTokenizer extends Tokenizer {
  protected override _leaveAttrName(): void {
    const token = this.currentToken
    if (token && 'attrs' in token && token.attrs.length < MAX_ATTRIBUTES) super._leaveAttrName()
  }
}

/** Ignores the tags of elements nested too deeply, as browsers do; what stands in them stays. */
class LimitedParser extends Parser<TreeMap> {
  private readonly ignored = new Map<string, number>()

  constructor(options?: ParserOptions<TreeMap>) {
    super(options)
    this.tokenizer = new LimitedTokenizer(this.options, this)
  }

  override onStartTag(token: Token.TagToken): void {
    const isTooDeep = this.openElements.stackTop > MAX_DEPTH && !KEPT_AT_ANY_DEPTH.has(token.tagName)
    const isTooMuch =
      FORMATS.has(token.tagName) && this.activeFormattingElements.entries.length > MAX_OPEN_FORMATS
    if (!isTooDeep && !isTooMuch) super.onStartTag(token)
    else this.ignored.set(token.tagName, (this.ignored.get(token.tagName) ?? 0) + 1)
  }

  override onEndTag(token: Token.TagToken): void {
    const ignored = this.ignored.get(token.tagName) ?? 0
    if (ignored === 0) super.onEndTag(token)
    else this.ignored.set(token.tagName, ignored - 1)
  }
}

/** Without content, or with content that must not be taken for text. */
const KEPT_AT_ANY_DEPTH = new Set(['br', 'img', 'hr', 'script', 'style', 'textarea', 'title', 'noscript'])

const FORMATS = new Set(['b', 'big', 'code', 'em', 'font', 'i', 's', 'small', 'strike', 'strong', 'tt', 'u'])

/** @throws TooManyElementsError when the page is larger than any article */
export const parseHtml = (html: string): DefaultTreeAdapterTypes.Document => {
  let elements = 0
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...created) => {
      elements += 1
      if (elements > MAX_ELEMENTS) throw new TooManyElementsError('too many elements')
      return defaultTreeAdapter.createElement(...created)
    },
  }
  return LimitedParser.parse(html, { treeAdapter })
}

export const attributeOf = (element: HtmlElement, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null

/** Nodes of a page to be read as if they had a parent of their own. */
export const fragmentOf = (nodes: HtmlNode[]): HtmlParent => {
  const fragment = defaultTreeAdapter.createDocumentFragment()
  fragment.childNodes = nodes
  return fragment
}

export type Visitor = {
  text: (value: string) => void
  /** Answers whether to visit what is in the element; `leave` follows only then. */
  enter: (element: HtmlElement) => boolean
  leave: (element: HtmlElement) => void
}

/** Visits everything below the root in order, without recursion. */
export const walk = (root: HtmlParent, visitor: Visitor): void => {
  const open: { parent: HtmlParent; next: number }[] = [{ parent: root, next: 0 }]
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.parent.childNodes[top.next++]
    if (!node) {
      open.pop()
      if (open.length > 0 && 'tagName' in top.parent) visitor.leave(top.parent)
    } else if ('tagName' in node) {
      if (visitor.enter(node)) open.push({ parent: node, next: 0 })
    } else if (node.nodeName === '#text' && 'value' in node) {
      visitor.text(node.value)
    }
  }
}

export const findElement = (
  root: HtmlParent,
  matches: (element: HtmlElement) => boolean,
): HtmlElement | null => {
  let found: HtmlElement | null = null
  walk(root, {
    text: () => undefined,
    enter: (element) => {
      if (found === null && matches(element)) found = element
      return found === null
    },
    leave: () => undefined,
  })
  return found
}
