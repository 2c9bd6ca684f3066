import { isText, textOf, type ViewNode, walk, words } from './node'

/** What can be tapped says so, and by these names. */
const TAPPED = ['button', 'link', 'tab', 'checkbox', 'radio', 'switch']
const FIELDS = ['input', 'textarea']

const isHidden = (node: ViewNode): boolean =>
  node.attribute('aria-hidden') === true || (node.parent !== null && isHidden(node.parent))

const nameOf = (node: ViewNode) => words(node, 'aria-label') || textOf(node)

const faultOf = (node: ViewNode): string | null => {
  const role = node.tag === 'button' ? 'button' : words(node, 'aria-role')
  const yields = !['', 'none'].includes(words(node, 'hover-class')) && node.tag !== 'button'
  if (yields && !TAPPED.includes(role)) return 'can be tapped and does not say so'
  if (TAPPED.includes(role) && nameOf(node) === '') return `is a ${role} without a name`
  if (FIELDS.includes(node.tag) && words(node, 'aria-label') === '') return 'is a field without a name'
  if (node.tag === 'image' && words(node, 'aria-label') === '') return 'is a picture without a name'
  return null
}

/** What a screen reader would be silent or wrong about, each with its classes. */
export const unreadable = (page: ViewNode): string[] =>
  [...walk(page)]
    .filter((node) => !isText(node) && node.isShown() && !isHidden(node))
    .flatMap((node) => {
      const fault = faultOf(node)
      return fault === null ? [] : [`${node.tag}.${node.classes.join('.')} “${textOf(node)}” ${fault}`]
    })
