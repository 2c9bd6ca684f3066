import { isText, textOf, type ViewNode, walk } from './node'

/**
 * What a test points at: words that can be read (text, aria-label, placeholder), `#id`, `.class`,
 * or `.class words` for the one of several that holds these words.
 */
export type Target = string

const MARKED = /^([.#])([\w-]+)(?:\s+(.+))?$/
const isWords = (target: Target) => !MARKED.test(target)

export function findAll(root: ViewNode, target: Target): ViewNode[] {
  if (isWords(target)) return findWords(root, target)
  const [, sign, name = '', words] = MARKED.exec(target) ?? []
  const matches = (node: ViewNode) => (sign === '#' ? node.id === name : hasClass(node, name))
  return shown(root).filter((node) => matches(node) && (words === undefined || textOf(node).includes(words)))
}

/** The one that a target means: of several, the first; but words that are only part of several texts mean none. */
export function findOne(root: ViewNode, target: Target): ViewNode | undefined {
  const nodes = findAll(root, target)
  const areParts = isWords(target) && exactly(root, target).length === 0
  if (areParts && nodes.length > 1) throw new Error(`"${target}" is part of ${nodes.map(textOf).join(' | ')}`)
  return nodes[0]
}

/** Nodes with exactly these words; failing those, the smallest ones whose text contains them. */
function findWords(root: ViewNode, words: string): ViewNode[] {
  const exact = exactly(root, words)
  return exact.length > 0 ? exact : innermost(shown(root).filter((node) => textOf(node).includes(words)))
}

function exactly(root: ViewNode, words: string): ViewNode[] {
  const nodes = shown(root)
  const isLabelled = (node: ViewNode) =>
    [node.attribute('aria-label'), node.attribute('placeholder')].includes(words)
  return [...nodes.filter(isLabelled), ...innermost(nodes.filter((node) => textOf(node) === words))]
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
