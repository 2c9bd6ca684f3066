import { FieldState } from './field-state'
import { formValue, groupValue } from './form'
import { closest, type ViewNode, walk, words } from './node'
import type { Navigation } from '../wx/context'

/** Buttons of these kinds send an event of their own, beside the tap. */
export type OpenType = (openType: string, button: ViewNode) => Promise<Record<string, unknown> | null>

const TAPPED = ['button', 'checkbox', 'radio', 'switch', 'label', 'navigator']

/** How the built-in controls answer their user; the runners show them, and tell what the user did. */
export class Controls {
  readonly fields = new FieldState()

  constructor(
    private readonly openType: OpenType,
    /** The runner shows the control's new value. */
    private readonly paint: (control: ViewNode) => void,
    private readonly navigate: (url: string, kind: Navigation) => void,
  ) {}

  /** A disabled button takes no tap, nor does what lies within. */
  takesTap(node: ViewNode): boolean {
    return closest(node, ['button'])?.attribute('disabled') !== true
  }

  /** What follows a tap, when its handlers have run. */
  tapped(node: ViewNode): void {
    const control = closest(node, TAPPED)
    if (control === null || control.attribute('disabled') === true) return
    if (control.tag === 'button') this.#press(control)
    if (control.tag === 'navigator') this.navigate(words(control, 'url'), navigationOf(control))
    if (control.tag === 'label') this.#tapLabel(control, node)
    if (control.tag === 'checkbox' || control.tag === 'radio') this.#check(control)
    if (control.tag === 'switch') {
      this.#set(control, this.fields.get(control) !== true)
      control.trigger('change', { value: this.fields.get(control) })
    }
  }

  /** The user has written into a field: at once, as a phrase from a Chinese keyboard arrives. */
  typed(field: ViewNode, value: string): void {
    this.#set(field, value)
    field.trigger('input', { value, cursor: value.length, keyCode: 0 })
  }

  /** Takes an option of a picker by its words, or a date or a time by itself. */
  pick(picker: ViewNode, option: string): void {
    const mode = picker.attribute('mode') || 'selector'
    const value = mode === 'selector' ? optionIndex(picker, option) : option
    this.#set(picker, value)
    picker.trigger('change', { value })
  }

  #set(control: ViewNode, value: unknown): void {
    this.fields.set(control, value)
    this.paint(control)
  }

  #press(button: ViewNode): void {
    const form = closest(button, ['form'])
    const formType = button.attribute('form-type')
    if (form !== null && formType === 'submit')
      form.trigger('submit', { value: formValue(form, this.fields) })
    if (form !== null && formType === 'reset') form.trigger('reset', {})
    const openType = words(button, 'open-type')
    if (openType === '') return
    void this.openType(openType, button).then((detail) => {
      if (detail !== null) button.trigger(openType.toLowerCase(), detail)
    })
  }

  /** A label passes the tap to its control, unless the control had it already. */
  #tapLabel(label: ViewNode, tapped: ViewNode): void {
    const control = [...walk(label)].find(({ tag }) => tag !== 'label' && TAPPED.includes(tag))
    if (control !== undefined && control.identity !== tapped.identity) this.tapped(control)
  }

  #check(control: ViewNode): void {
    const group = closest(control, [`${control.tag}-group`])
    if (control.tag === 'radio' && group !== null) {
      for (const node of walk(group)) if (node.tag === 'radio') this.#set(node, false)
    }
    this.#set(control, control.tag === 'radio' || this.fields.get(control) !== true)
    group?.trigger('change', { value: groupValue(group, this.fields) })
  }
}

const NAVIGATIONS: Record<string, Navigation> = {
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
}

const navigationOf = (navigator: ViewNode): Navigation =>
  NAVIGATIONS[words(navigator, 'open-type')] ?? 'navigateTo'

function optionIndex(picker: ViewNode, option: string): number {
  const range = (picker.attribute('range') ?? []) as unknown[]
  const key = picker.attribute('range-key')
  const words = range.map((each) =>
    typeof key === 'string' && key ? (each as Record<string, unknown>)[key] : each,
  )
  const index = words.indexOf(option)
  if (index < 0) throw new Error(`The picker offers ${words.join(', ')}, not ${option}.`)
  return index
}
