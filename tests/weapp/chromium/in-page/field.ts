import type { RendererHooks } from '../../app-service/renderer'
import { type BuiltInNode, elementOf, type Part, tell } from './built-in'
import { GlassView } from './glass-view'

type Field = HTMLInputElement | HTMLTextAreaElement

/** `input` and `textarea`: the browser's own, within. */
export const fieldPart = (tag: 'input' | 'textarea', hooks: RendererHooks): Part => ({
  isLeaf: true,
  attached(node, element) {
    const field = element.appendChild(document.createElement(tag))
    field.addEventListener('input', () => hooks.typed(new GlassView(node), field.value))
    field.addEventListener('focus', () => tell(node, 'focus', { value: field.value, height: 0 }))
    field.addEventListener('blur', () => tell(node, 'blur', { value: field.value }))
    if (tag === 'input') {
      field.addEventListener('keydown', (event) => {
        if ((event as KeyboardEvent).key === 'Enter') tell(node, 'confirm', { value: field.value })
      })
    }
  },
  changed(_node, element, attribute, value) {
    const field = fieldIn(element)
    if (field === null) return
    if (attribute === 'value') write(field, value)
    if (attribute === 'placeholder') field.placeholder = asText(value)
    if (attribute === 'disabled') field.disabled = value === true
    if (attribute === 'maxlength') field.maxLength = Number(value ?? 140)
    if (attribute === 'password' && value === true) field.setAttribute('type', 'password')
    if (attribute === 'focus' && value === true) field.focus()
  },
})

export function paintField(node: BuiltInNode, value: unknown): void {
  const element = elementOf(node)
  const field = element && fieldIn(element)
  if (field) write(field, value)
}

const fieldIn = (element: HTMLElement) => element.querySelector<Field>('input, textarea')

const asText = (value: unknown) => (typeof value === 'string' ? value : '')

/** Only if it differs: writing moves the cursor. */
function write(field: Field, value: unknown): void {
  const text = typeof value === 'number' ? String(value) : asText(value)
  if (field.value !== text) field.value = text
}
