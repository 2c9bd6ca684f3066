import type { BuiltInNode, Part } from './built-in'
import { elementOf } from './built-in'

/** `checkbox`, `radio` and `switch`: the style sheet draws them, by this mark. */
export const checkPart: Part = {
  changed(_node, element, attribute, value) {
    if (attribute === 'checked') element.toggleAttribute('data-checked', value === true)
  },
}

export function paintCheck(node: BuiltInNode, value: unknown): void {
  elementOf(node)?.toggleAttribute('data-checked', value === true)
}
