import type { ViewNode } from './node'

/** Which attribute of a control holds what its user changes. */
const HELD: Record<string, string> = {
  input: 'value',
  textarea: 'value',
  picker: 'value',
  checkbox: 'checked',
  radio: 'checked',
  switch: 'checked',
}

/**
 * What the user has put into the controls of a page. As in the client, it stays until the template gives the
 * attribute another value than before.
 */
export class FieldState {
  readonly #held = new WeakMap<object, { given: unknown; value: unknown }>()

  get(control: ViewNode): unknown {
    const given = control.attribute(HELD[control.tag] ?? 'value')
    const held = this.#held.get(control.identity)
    return held?.given === given ? held?.value : given
  }

  set(control: ViewNode, value: unknown): void {
    this.#held.set(control.identity, { given: control.attribute(HELD[control.tag] ?? 'value'), value })
  }
}
