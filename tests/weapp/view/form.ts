import type { FieldState } from './field-state'
import { type ViewNode, walk } from './node'

const GROUPS: Record<string, string> = { 'checkbox-group': 'checkbox', 'radio-group': 'radio' }

/** What a form submits: the value of everything in it that has a name. */
export function formValue(form: ViewNode, fields: FieldState): Record<string, unknown> {
  const named = [...walk(form)].filter((node) => isField(node) && Boolean(node.attribute('name')))
  return Object.fromEntries(named.map((node) => [String(node.attribute('name')), valueOf(node, fields)]))
}

const isField = ({ tag }: ViewNode) =>
  tag in GROUPS || ['input', 'textarea', 'picker', 'switch'].includes(tag)

/** A group's value: that of its checked radio, or the list of its checked boxes. */
export function groupValue(group: ViewNode, fields: FieldState): unknown {
  const members = [...walk(group)].filter(({ tag }) => tag === GROUPS[group.tag])
  const values = members
    .filter((member) => fields.get(member) === true)
    .map((member) => member.attribute('value'))
  return group.tag === 'radio-group' ? (values[0] ?? '') : values
}

function valueOf(node: ViewNode, fields: FieldState): unknown {
  if (node.tag in GROUPS) return groupValue(node, fields)
  if (node.tag === 'switch') return fields.get(node) === true
  return fields.get(node) ?? ''
}
