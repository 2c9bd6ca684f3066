import { isText, textOf, type ViewNode, walk } from './node'

/**
 * What a test points at: words that can be read (text, aria-label, placeholder), `#id`, `.class`,
 * or `.class words` for the one of several that holds these words.
 */
export type Target = string

export function findAll(root: ViewNode, target: Target): ViewNode[] {
  const marked = /^([.#])([\w-]+)(?:\s+(.+))?$/.exec(target)
  if (marked === null) return findWords(root, target)
  const [, sign, name = '', words] = marked
  const matches = (node: ViewNode) => (sign === '#' ? node.id === name : hasClass(node, name))
  return shown(root).filter((node) => matches(node) && (words === undefined || textOf(node).includes(words)))
}

/** Nodes with exactly these words come first; failing those, the smallest ones whose text contains them. */
function findWords(root: ViewNode, words: string): ViewNode[] {
  const nodes = shown(root)
  const labelled = nodes.filter((node) =>
    [node.attribute('aria-label'), node.attribute('placeholder')].includes(words),
  )
  const reading = nodes.filter((node) => textOf(node) === words)
  if (labelled.length + reading.length > 0) return [...labelled, ...innermost(reading)]
  return innermost(nodes.filter((node) => textOf(node).includes(words)))
}

const shown = (root: ViewNode) => [...walk(root)].filter((node) => !isText(node) && node.isShown())

/** Those that hold none of the others. */
function innermost(nodes: ViewNode[]): ViewNode[] {
  const identities = new Set(nodes.map(({ identity }) => identity))
  const holdsAnother = (node: ViewNode) =>
    [...walk(node)].some(({ identity }) => identity !== node.identity && identities.has(identity))
  return nodes.filter((node) => !holdsAnother(node))
}

/** Also by the name which a class of a CSS module had in its source: `card` in `index__card___x1Y2z`. */
const hasClass = ({ classes }: ViewNode, name: string) =>
  classes.some((each) => each === name || each.includes(`__${name}___`))
